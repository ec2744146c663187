import type { Parent } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/*
 * What reaches a thing: pairs of an `ownerId` (a commitment, a measure, a document) and the `key` of the thing. Each is a
 * table of its own in a FROM, and holds each pair once. The condition on `key` goes into every branch, where an index
 * finds it.
 */

/** What a commitment applies to: its subjects, and whoever got an award of a call, or of a call of a programme, among them. */
export const commitmentsReaching: Sql = sql`(
  SELECT u."ownerId", u."subjectId" AS key FROM programmes."CommitmentSubject" AS u
  UNION
  SELECT u."ownerId", a."beneficiaryId" FROM programmes."Award" AS a
    JOIN programmes."CommitmentSubject" AS u ON u."subjectId" = a."callId"
  UNION
  SELECT u."ownerId", a."beneficiaryId" FROM programmes."Award" AS a
    JOIN programmes."Call" AS l ON l.id = a."callId"
    JOIN programmes."CommitmentSubject" AS u ON u."subjectId" = l."programmeId")`;

/** With what a measure is concerned: its subjects, and whoever got an award of a call that carries it out. */
export const measuresReaching: Sql = sql`(
  SELECT u."ownerId", u."subjectId" AS key FROM programmes."MeasureSubject" AS u
  UNION
  SELECT b."measureId", a."beneficiaryId" FROM programmes."Award" AS a
    JOIN programmes."CallMeasure" AS b ON b."callId" = a."callId")`;

/** Of what a document speaks: its subjects, and whoever got an award of a call among them. */
export const documentsReaching: Sql = sql`(
  SELECT u."ownerId", u."subjectId" AS key FROM programmes."DocumentSubject" AS u
  UNION
  SELECT u."ownerId", a."beneficiaryId" FROM programmes."Award" AS a
    JOIN programmes."DocumentSubject" AS u ON u."subjectId" = a."callId")`;

/** To which programmes a call belongs: its own, and those whose measures it carries out. */
export const callsOfProgrammes: Sql = sql`(
  SELECT l.id AS "ownerId", l."programmeId" AS key FROM programmes."Call" AS l
  UNION
  SELECT b."callId", m."programmeId" FROM programmes."Measure" AS m
    JOIN programmes."CallMeasure" AS b ON b."measureId" = m.id)`;

/** Which things a call gave an award to. */
export const callsOfBeneficiaries: Sql = sql`(
  SELECT DISTINCT a."callId" AS "ownerId", a."beneficiaryId" AS key FROM programmes."Award" AS a)`;

/** For which organisations a call is one that they fund. */
export const callsOfFunders: Sql = sql`(
  SELECT DISTINCT b."callId" AS "ownerId", b."organisationId" AS key FROM programmes."CallBody" AS b
  WHERE b.role = 'FUNDER')`;

/** For which organisations a programme is one in which they have a part. */
export const programmesOfBodies: Sql = sql`(
  SELECT DISTINCT b."programmeId" AS "ownerId", b."organisationId" AS key FROM programmes."ProgrammeBody" AS b)`;

/** The rows that pairs of an owner and a key tie to a thing. */
export const reachedFrom = (pairs: Sql, id: Sql, key: string): Parent => ({
  joins: sql`JOIN ${pairs} AS r ON r."ownerId" = ${id}`,
  column: sql`r.key`,
  key,
});

/** The condition that pairs of an owner and a key tie a row to a thing. */
export const isReachedFrom = (pairs: Sql, id: Sql, key: Sql | string): Sql =>
  sql`${id} IN (SELECT r."ownerId" FROM ${pairs} AS r WHERE r.key = ${key})`;
