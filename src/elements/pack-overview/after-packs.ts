/** What is fetched once packs are drawn: when they run out, and what else is seen to then. */
export { Errands } from './errands.js';
export { Outlooks } from './outlooks.js';
