/** What a built file imports: at once, later by `import()`, and from addresses that are made as it runs. */
export declare function importsOf(code: string): { atOnce: string[]; later: string[]; made: string[] };
