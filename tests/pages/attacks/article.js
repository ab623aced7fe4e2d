// The article of every page in this folder, and what shows that the page itself still works.
document.write(`
<article>
<h1>Lamplighters of Pell lay down their poles</h1>
<p>The lamps of Pell stayed dark on Tuesday night, when the town’s forty lamplighters met in the yard of the gasworks and would not go out, because the council had not paid them since the first frost of the winter.</p>
<p>“We have lit this town for nothing long enough,” said Odile Marran, the eldest of the lamplighters.</p>
<p>Marran said that no lamp would burn before the council met.</p>
<p>“They can find their own way home,” she said.</p>
<p>A few people hung lanterns in their windows, and the night watch went about in pairs, as it had not done for many years.</p>
</article>
<p style="position: fixed; top: 0; right: 0"><button id="page-button">Count</button> <output id="page-count">0</output></p>`);
document.querySelector('#page-button').onclick = () => {
  const output = document.querySelector('#page-count');
  output.value = Number(output.value) + 1;
};
