/** The version of this contract; `Capabilities.contractVersion` has the same major number. */
export const contractVersion = '1.0';
