/** Every limit of this subgraph, each with its unit. */
export const OBSERVATIONS_PER_WRITE_MAX = 200;
export const NON_RESPONDENTS_PER_OBSERVATION_MAX = 300;
/** Into how many parts a figure may be broken down, over all dimensions. */
export const PARTS_PER_OBSERVATION_MAX = 50;
export const CODE_CHARACTERS_MAX = 60;
export const EXPRESSION_CHARACTERS_MAX = 300;
/** What the columns of figures hold exactly. */
export const WHOLE_DIGITS_MAX = 14;
export const DECIMAL_PLACES_MAX = 6;
export const EURO_PLACES_MAX = 2;
/** Ten years of months. */
export const SERIES_POINTS_MAX = 120;
export const SUBJECTS_ROLLED_UP_AT_ONCE_MAX = 20;
export const REBUILD_MILLISECONDS_MAX = 3_600_000;
/** How many figures of one subject and indicator a judgement reads, the latest of them: thirty years of months, and more. */
export const FIGURES_PER_JUDGEMENT_MAX = 400;
/** How many calendar years a multiplier adds up. */
export const MULTIPLIER_YEARS_MAX = 30;
/** How many of them suffice to find the latest period, with all sources that speak of it. */
export const LATEST_FIGURES_MAX = 10;
/** How many years old the number of workplaces may be by which a space is large or small. */
export const SIZE_YEARS_BEFORE_MAX = 4;
/** How many peers with a figure a comparison needs, and how many spaces a difference in differences is measured by. */
export const GROUP_MIN = 5;
/** How many counted uses of one partnership are read, of all its rights together; more are refused, not cut. */
export const SHARED_USES_MAX = 10_000;
/** Among how many spaces one is compared. They are remembered, some hundred bytes each. */
export const SPACES_COMPARED_MAX = 20_000;
export const SHARINGS_COMPARED_MAX = 20_000;
/** How many pages of a hundred changes are followed; after more, all spaces are read anew. */
export const PAGES_OF_CHANGES_MAX = 100;
export const RESPONDENTS_MAX = 500;
export const SUBJECTS_PER_EVALUATION_MAX = 100;
export const QUESTIONS_MAX = 50;
export const INDICATORS_PER_EVALUATION_MAX = 100;
export const PARTIES_PER_ROLE_MAX = 20;
/** A report is read whole, and frozen whole, in one transaction. */
export const FIGURES_PER_EVALUATION_MAX = 5_000;
export const FINDINGS_MAX = 200;
export const REASON_CHARACTERS_MAX = 500;
export const RULE_YEARS_MAX = 100;
