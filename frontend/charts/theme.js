// The charts' colours are the page's custom properties, resolved at the moment of drawing.
const NAMES = {
  surface: '--surface',
  text: '--text',
  quiet: '--text-2',
  faint: '--text-3',
  border: '--border',
  own: '--chart-own',
  ownFill: '--chart-own-fill',
  median: '--chart-median',
  top: '--chart-top',
  band: '--chart-band',
  grid: '--chart-grid',
  bar: '--chart-bar',
  barOff: '--chart-bar-off',
  warn: '--warn',
  bad: '--bad',
};
const SERIES = [1, 2, 3, 4, 5, 6].map((number) => `--series-${number}`);

/** Plain colours and the font for ECharts, which cannot read custom properties. */
export function theme(element, printing) {
  const probe = document.createElement('i');
  if (printing) {
    probe.style.colorScheme = 'light';
  }
  element.renderRoot.append(probe);
  const resolve = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const look = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, resolve(name)]));
  look.series = SERIES.map(resolve);
  look.font = getComputedStyle(element).fontFamily;
  probe.remove();
  return look;
}
