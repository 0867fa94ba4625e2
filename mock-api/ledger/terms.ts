/** The field's words for what a pack is and may be, which commands and state have in common. */

/** How a pack's capacity is given out. */
export type CapacityMode = 'totalDecrement' | 'periodDecrement' | 'shardDecrement' | 'unlimited';

/** What is done with a pack when it ends. */
export type RenewalMethod = 'manual' | 'automatic' | 'none';

/** Where a pack comes from. */
export type PackSource = 'purchase' | 'campaign' | 'free';

/** What a threshold of the end user watches. */
export type AlertKind = 'remainingPercent' | 'remainingAmount' | 'daysToExpiry' | 'daysToExhaustion';
