import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadEntity, loadReferred } from '@cdw/kernel/loaders.ts';
import { onlyGiven } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { RuralMethod } from './rural-method.ts';

const Municipality = builder.prismaObject('Municipality', {
  fields: (t) => ({
    nis: t.expose('nis', { type: 'NIS' }),
    slug: t.exposeString('slug'),
    name: t.text('name', { description: 'Name of the municipality.' }),
    province: t.field({
      type: 'Province',
      description: 'The province in which it lies.',
      resolve: (municipality, _args, { load }) => loadReferred(load.province, municipality.provinceNis),
    }),
    arrondissementNis: t.expose('arrondissementNis', { type: 'NIS' }),
    arrondissement: t.exposeString('arrondissement'),
    nuts3: t.exposeString('nuts3'),
    postalCodes: t.expose('postalCodes', { type: ['PostalCode'] }),
    population: t.exposeInt('population', { description: 'Inhabitants on 1 January of `populationYear`.' }),
    populationYear: t.exposeInt('populationYear', { description: 'The year of `population`.' }),
    areaKm2: t.expose('areaKm2', { type: 'Decimal' }),
    latitude: t.expose('latitude', { type: 'Latitude', description: 'Latitude of the centroid, in degrees (WGS 84).' }),
    longitude: t.expose('longitude', {
      type: 'Longitude',
      description: 'Longitude of the centroid, in degrees (WGS 84).',
    }),
    validFrom: t.expose('validFrom', { type: 'PartialDate', nullable: true }),
    formerCodes: t.field({
      type: ['FormerNis'],
      description: 'REFNIS codes that it, or a municipality merged into it, bore before.',
      resolve: ({ nis }, _args, { load }) => load.formerCodesOfMunicipality.load(nis),
    }),
    ruralClassifications: t.field({
      type: ['RuralClassification'],
      description: 'What each method says of it, the most recent year of a method first.',
      args: {
        method: t.arg({ type: RuralMethod, description: 'Only this method.' }),
        year: t.arg.int({ description: 'Only this year of figures.' }),
      },
      resolve: async ({ nis }, { method, year }, { load }) =>
        (await load.classificationsOfMunicipality.load(nis)).filter(
          (classification) =>
            (!method || classification.method === method) &&
            (year === null || year === undefined || classification.year === year),
        ),
    }),
    affiliations: t.field({
      type: ['Affiliation'],
      description: 'The intercommunales to which it, or its province as a whole, is affiliated on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: async (municipality, args, { load }) => {
        const [own, ofProvince] = await Promise.all([
          load.affiliationsOfMunicipality.load(municipality.nis),
          load.affiliationsOfProvince.load(municipality.provinceNis),
        ]);
        return holding([...own, ...ofProvince], dayOf(municipality, args));
      },
    }),
    sources: t.sources(),
  }),
});

datedEntity(builder, Municipality, 'nis', ({ nis }, { load }) => loadEntity(load.municipality, 'Municipality', nis));

builder.queryField('municipality', (t) =>
  t.field({
    type: 'Municipality',
    nullable: true,
    description:
      'One municipality, found by exactly one of `nis` and `slug`; null where there is none. A former REFNIS code finds the municipality that bears its successor.',
    args: {
      nis: t.arg({ type: 'NIS', description: 'REFNIS code, present or former.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
    },
    resolve: (_root, args, { db }) => {
      const { name, value } = onlyGiven(args, ['nis', 'slug']);
      if (name === 'slug') return db.municipality.findUnique({ where: { slug: value } });
      return db.municipality.findUnique({ where: { nis: value } });
    },
  }),
);
