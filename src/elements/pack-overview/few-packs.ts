/** What is told of a list that is narrowed, or has nothing in it: fetched when there is such a one. */
export { dayFields } from './day-fields.js';
export { noPacks } from './empty.js';
export { chipStyles, filterChips } from './filter-chips.js';
