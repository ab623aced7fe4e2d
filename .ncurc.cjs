/** What `npm run update` takes (npm-check-updates). */
module.exports = {
  packageManager: 'npm',
  // Nothing that does not run on the oldest Node that package.json names.
  enginesNode: true,
  reject: [
    // The types are those of that Node: with newer ones the compiler would not miss what it lacks.
    '@types/node',
  ],
};
