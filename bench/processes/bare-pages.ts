/** A page with nothing but a field to type in. */
export const emptyPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>empty</title>
<body><input id="field" aria-label="field" autofocus></body></html>`;

/** A page that asks for one person when the eleventh digit is there, and shows what it got. */
export const lookUpPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>look-up</title>
<body><input id="field" aria-label="field" autofocus>
<header id="header"></header><main id="panels"></main>
<script>
const field = document.getElementById('field');
field.addEventListener('input', async () => {
  if (field.value.length !== 11) return;
  const answer = await fetch('/look-up', { method: 'POST', body: field.value });
  const { record } = await answer.json();
  document.getElementById('header').textContent =
    record.person.name.first + ' ' + record.person.name.last + ' ' + record.person.nins[0].nin;
  const panels = document.getElementById('panels');
  panels.replaceChildren(...[...record.live, ...record.history].map((tie) => {
    const line = document.createElement('p');
    line.textContent = [tie.officeName, tie.municipalityName, tie.valid.from].join(' ');
    return line;
  }));
});
</script></body></html>`;
