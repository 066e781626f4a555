// Numbers at axes and in tooltips; the same rules as Formats.java in short.
const english = () => document.documentElement.lang.startsWith('en');

const digits = (value, max) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: max }).format(value).replace('-', '\u2212');

function compact(value, max) {
  const size = Math.abs(value);
  if (size < 10000) {
    return digits(value, max);
  }
  if (english()) {
    return size < 1e6 ? `${digits(value / 1e3, 1)}K` : `${digits(value / 1e6, 1)}M`;
  }
  return size < 1e8 ? `${digits(value / 1e4, 1)} 万` : `${digits(value / 1e8, 2)} 亿`;
}

/** What `unit` is called is decided in Ticks.java. */
export function number(value, unit) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '—';
  }
  switch (unit) {
    case 'ratio':
      return `${digits(value * 100, Math.abs(value) < 0.1 ? 2 : 1)}%`;
    case 'fen':
      return compact(value / 100, 2);
    default:
      return compact(value, 2);
  }
}
