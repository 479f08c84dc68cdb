// Stands in for @prisma/engines, whose install script downloads a program that nothing here runs:
// the client talks through a driver adapter, migrations through @prisma/schema-engine-wasm.
module.exports = {
  enginesVersion: 'none',
  ensureNeededBinariesExist: async () => {},
  getEnginesPath: () => __dirname,
};
