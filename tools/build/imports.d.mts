/** What a built file imports: at once, and later by `import()`. */
export declare function importsOf(code: string): { atOnce: string[]; later: string[] };
