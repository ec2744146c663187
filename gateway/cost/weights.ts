/** What fields cost beside the objects that they answer with: one object is 1. */
export type Weights = {
  /** What a field costs each time that it is resolved, by `Type.field`, or `Type.*` for all fields of a type. */
  readonly fields: Readonly<Record<string, number>>;
  /** The same for every field that answers with this type, or with one that implements it. */
  readonly types: Readonly<Record<string, number>>;
  /** What an argument of this name adds where it is given. */
  readonly arguments: Readonly<Record<string, number>>;
  /** How many objects a list holds that cannot be asked for in pages, by `Type.field`; LIST_SIZE_ASSUMED where it is not listed. */
  readonly lists: Readonly<Record<string, number>>;
};

/** A judgement reads the figures of years, and asks other parts of the graph. */
const JUDGEMENT = 50;
/** A ranking of the whole graph, whatever part of it is asked for. */
const RANKING = 500;
/** A document of all that an evaluation holds. */
const REPORT = 100;
/** One more statement, which is not read for many parents at once. */
const STATEMENT = 20;
/** An object as JSON, of unknown size. */
const SNAPSHOT = 10;
/** A condition that no index answers for many parents at once. */
const SEARCH = 10;
/** A transaction with its checks. */
const WRITE = 10;

/**
 * The weights of this graph, in one table. A list with pages and a judgement are known by their shape, so a new one costs
 * what it should without an entry here. A test finds entries that the public schema does not have.
 */
export const weights: Weights = {
  fields: {
    'Mutation.*': WRITE,
    'Query.ruralCoverage': RANKING,
    'Query.rapprochementCandidates': RANKING,
    'Evaluation.report': REPORT,
    'Evaluation.progress': STATEMENT,
    'SpaceFacets.*': STATEMENT,
    'Space.isOpen': SNAPSHOT,
    'Change.after': SNAPSHOT,
    'AuditEntry.before': SNAPSHOT,
  },
  types: {
    Judgement: JUDGEMENT,
    SubjectSeries: STATEMENT,
    IndicatorSeries: STATEMENT,
    PublicFunding: SNAPSHOT,
  },
  arguments: { text: SEARCH },
  lists: {
    'Organisation.territory': 50,
    'Organisation.territoryHistory': 50,
    'Space.usableBy': 10,
    'Space.usableSpaces': 10,
    'Plan.usableSpaces': 10,
    'SpacesUsable.spaces': 50,
    'SubjectSeries.points': 50,
    'IndicatorSeries.points': 50,
    'UseFigures.seasonality': 12,
    'CoverageGain.municipalities': 50,
    'CoverageWhatIf.places': 20,
    'Judgement.inputs': 20,
    'MutualisationEffect.group': 20,
    'Mutualisation.sharedUses': 20,
    'SpaceFacets.municipality': 100,
    'SpaceFacets.network': 20,
    'SpaceFacets.operator': 50,
    'Evaluation.findings': 20,
    'Evaluation.respondents': 50,
    'Mutation.draftObservations': 200,
    'Mutation.submitObservations': 200,
    'Mutation.submitDrafts': 200,
    'Mutation.publishObservations': 200,
    '__Schema.types': 500,
    '__Schema.directives': 20,
    '__Type.fields': 10,
    '__Type.inputFields': 3,
    '__Type.enumValues': 3,
    '__Type.interfaces': 1,
    '__Type.possibleTypes': 1,
    '__Field.args': 2,
    '__Directive.args': 2,
  },
};
