import { nis } from '@cdw/kernel/seed/fields.ts';
import { readCsv } from '@cdw/kernel/seed/read.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { z } from 'zod';
import { MUNICIPALITY } from './nouns.ts';

/** The province of each municipality, by their REFNIS codes: a hub in a municipality counts for its province too. */
export const readProvinceByMunicipality = (): ReadonlyMap<string, string> =>
  new Map(
    readCsv(seedFile(MUNICIPALITY.file), z.object({ nis, province_nis: nis })).map((row) => [
      row.nis,
      row.province_nis,
    ]),
  );
