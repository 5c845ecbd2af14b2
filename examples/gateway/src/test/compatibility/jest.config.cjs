// Runs the tests that the suite's package carries, as the package does itself.
module.exports = {
  rootDir: `${__dirname}/node_modules/@apollo/federation-subgraph-compatibility-tests/dist/tests`,
  testEnvironment: 'node',
  haste: { retainAllFiles: true },
  testPathIgnorePatterns: [],
  transform: {},
  setupFiles: [`${__dirname}/setup.cjs`],
};
