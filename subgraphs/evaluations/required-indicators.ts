/**
 * The indicators from whose figures judgements are computed, by their codes. A migration puts each of them into every store: one that is
 * added here needs one too.
 */
export const REQUIRED = {
  ownIncome: 'own_income',
  runningCosts: 'running_costs',
  privateCoFunding: 'private_co_funding',
  costSaved: 'cost_saved',
  occupancyRate: 'occupancy_rate',
  visits: 'visits',
  subscribers: 'subscribers',
  workplaces: 'workplaces',
  companiesServed: 'companies_served',
  satisfaction: 'satisfaction_out_of_5',
} as const;
