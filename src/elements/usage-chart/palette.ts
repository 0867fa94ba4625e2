/** Which colour, texture and dash a series has, by its position in the order of size. */
import type { ShownSeries } from '../../model/usage-view.js';

/** How many colours there are, and how many textures. Together they tell 64 series apart. */
export const inks = 8;
const textures = 8;

/** So many series are named; when there are more, the smaller ones are put into one that takes the last place. */
export const named = 8;

/** The colour: the palette in order, and a grey for what stands for many or has no name. */
export const inkOf = ({ role }: ShownSeries, position: number): number | 'rest' => (role === 'other' || role === 'rest' ? 'rest' : position % inks);

/** The texture: the first series are told apart by colour and texture both, later rounds of colours by another texture. */
export const textureOf = (position: number): number => (position + Math.floor(position / inks)) % textures;

/** Dashes in CSS pixels, in the order of the textures. */
const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 4], [12, 4], [7, 3, 2, 3, 2, 3], [1, 4]];

/** The dash of the line. */
export const dashOf = (position: number): readonly number[] => dashes[textureOf(position) % dashes.length]!;
