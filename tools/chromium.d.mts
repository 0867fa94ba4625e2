/** Command-line arguments every Chromium of ours is started with. */
export declare const chromiumArgs: string[];
/** The file of a Chromium, unpacked from the npm package when none is installed. */
export declare function chromiumPath(): Promise<string>;
