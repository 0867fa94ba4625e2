export const usageStatistics = () => undefined;
