/** Styles shared by all elements, in the order they build on each other. */
import { base } from './base.js';
import { controls } from './controls.js';
import { layout } from './layout.js';
import { tokens } from './tokens.js';

export const sharedStyles = [tokens, base, controls, layout];
