import type { ICruiseOptions } from 'dependency-cruiser';

declare const configuration: NonNullable<ICruiseOptions['ruleSet']> & { options: ICruiseOptions };
export default configuration;
