// What two sides agree on.

/** The newest version that both speak; null without one. */
export function commonVersion(one, other) {
  const common = one.versions.filter((version) => other.versions.includes(version));
  return common.length > 0 ? Math.max(...common) : null;
}

/** The features that both have. */
export const commonFeatures = (one, other) => one.features.filter((feature) => other.features.includes(feature));
