const OLDEST = 20;

// Read by Nodes that are too old: no syntax younger than modules themselves.
/** @param {string} version as in process.versions.node */
export function tooOld(version) {
  if (Number(version.split('.')[0]) >= OLDEST) return undefined;
  return (
    'Samspel needs Node ' +
    OLDEST +
    ' or newer to start, and this is Node ' +
    version +
    ': install a newer one from https://nodejs.org.'
  );
}
