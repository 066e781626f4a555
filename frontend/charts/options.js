// How each kind of chart is drawn. Roles look the same everywhere: own = accent, solid, circle;
// peers' median = grey, dashed, diamond; top 20 % = ochre, dotted, triangle.
import { number } from './format.js';

const base = (look) => ({
  animation: false,
  textStyle: { fontFamily: look.font, fontSize: 12, color: look.quiet },
});

const tooltip = (look, unit) => ({
  trigger: 'axis',
  confine: true,
  backgroundColor: look.surface,
  borderColor: look.border,
  textStyle: { color: look.text, fontSize: 12, fontFamily: look.font },
  valueFormatter: (value) => number(value, unit),
});

const legend = (look, names) => ({
  top: 0,
  left: 0,
  itemWidth: 14,
  itemHeight: 8,
  itemGap: 14,
  data: names,
  textStyle: { color: look.quiet, fontSize: 12 },
});

const dayAxis = (look, days) => ({
  type: 'category',
  data: days,
  boundaryGap: true,
  axisLine: { lineStyle: { color: look.border } },
  axisTick: { show: false },
  axisLabel: { color: look.faint, fontSize: 12, hideOverlap: true },
});

const valueAxis = (look, unit, extra = {}) => ({
  type: 'value',
  splitNumber: 3,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: look.faint, fontSize: 12, formatter: (value) => number(value, unit) },
  splitLine: { lineStyle: { color: look.grid } },
  ...extra,
});

const ROLE = {
  LINE: (look) => ({ color: look.own, type: 'solid', width: 2, symbol: 'circle' }),
  MEDIAN: (look) => ({ color: look.median, type: 'dashed', width: 1.5, symbol: 'diamond' }),
  TOP20: (look) => ({ color: look.top, type: 'dotted', width: 1.5, symbol: 'triangle' }),
};

function drawSeries(each, index, all, look) {
  const bars = all.filter((other) => other.style.startsWith('BAR'));
  if (each.style === 'BAR' || each.style === 'BAR_HATCHED') {
    const hatched = each.style === 'BAR_HATCHED';
    const place = bars.indexOf(each);
    return {
      name: each.name,
      type: 'bar',
      stack: 'days',
      barCategoryGap: '30%',
      barMaxWidth: 28,
      data: each.values,
      itemStyle: {
        color: hatched ? look.warn : place === 0 ? look.bar : look.series[place % look.series.length],
        ...(hatched && {
          decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 2], rotation: 0.8, color: look.surface },
        }),
      },
    };
  }
  const lines = all.filter((other) => other.style === 'LINE');
  const role = ROLE[each.style](look);
  const color = each.style === 'LINE' && lines.length > 1 ? look.series[lines.indexOf(each) % 6] : role.color;
  return {
    name: each.name,
    type: 'line',
    data: each.values,
    connectNulls: false,
    // single points between gaps would be invisible without a symbol
    showSymbol: each.values.some((value, i) => value !== null && alone(each.values, i)) || each.values.length < 3,
    symbol: role.symbol,
    symbolSize: 5,
    lineStyle: { color, type: role.type, width: role.width },
    itemStyle: { color },
  };
}

const alone = (values, i) => (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;

// ECharts would draw a radar line through the centre where a score is missing. The web is its radar, the
// lines are polar ones with the same centre: they break where there is no score.
function radar(data, look, width) {
  const small = data.compact;
  const labels = data.axes.map((axis) => axis.label);
  const lowNames = new Map(data.axes.map((axis) => [axis.label, axis]));
  const known = (i) => data.axes.some((axis) => axis.values[i] !== null);
  const around = (i) => [...data.axes, data.axes[0]].map((axis, at) => [axis.values[i], at % data.axes.length]);
  const line = (role, type, lineWidth, symbol, i) => ({
    name: data.names[i],
    type: 'line',
    coordinateSystem: 'polar',
    data: around(i),
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: true,
    symbol,
    symbolSize: i === 0 ? 7 : 6,
    lineStyle: { type, width: lineWidth, color: look[role] },
    itemStyle: { color: look[role], ...(i === 0 && { borderColor: look.surface, borderWidth: 1.5 }) },
    ...(i === 0 && { areaStyle: { color: look.ownFill } }),
  });
  const size = small ? 12 : 13;
  const place = {
    center: ['50%', small ? '52%' : '55%'],
    radius: small ? '58%' : width < 360 ? '52%' : '62%',
  };
  const rows = [];
  if (known(2) && !small) {
    rows.push(line('top', 'dotted', 1.5, 'triangle', 2));
  }
  if (known(1)) {
    rows.push(line('median', 'dashed', 1.5, 'diamond', 1));
  }
  if (known(0)) {
    rows.push(line('own', 'solid', 2.2, 'circle', 0));
  }
  return {
    ...base(look),
    ...(small
      ? {}
      : {
          legend: {
            ...legend(
              look,
              data.names.map((name, i) => ({ name, icon: ['circle', 'diamond', 'triangle'][i] })).filter((_, i) => known(i)),
            ),
            itemWidth: 10,
            itemHeight: 10,
            selectedMode: false,
          },
        }),
    tooltip: {
      ...tooltip(look, 'number'),
      axisPointer: { lineStyle: { color: look.border, type: 'solid' } },
      valueFormatter: (value) => (Number.isFinite(value) ? (Math.round(value * 10) / 10).toFixed(1) : '—'),
    },
    radar: {
      ...place,
      splitNumber: 4,
      axisNameGap: small ? 6 : 10,
      indicator: labels.map((name) => ({ name, max: 100 })),
      axisName: {
        formatter: (name) => {
          const axis = lowNames.get(name);
          return small || !axis ? name : `{n|${name}}\n{${axis.low ? 'w' : 'v'}|${axis.own}}`;
        },
        color: look.quiet,
        fontSize: size,
        rich: {
          n: { fontSize: size, color: look.quiet, lineHeight: 18 },
          v: { fontSize: 15, fontWeight: 600, color: look.text, lineHeight: 20, align: 'center' },
          w: { fontSize: 15, fontWeight: 600, color: look.warn, lineHeight: 20, align: 'center' },
        },
      },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: look.grid } },
      axisLine: { lineStyle: { color: look.grid } },
    },
    polar: place,
    // a corner lies in the middle of its sector, the first one at the top
    angleAxis: { type: 'category', data: labels, startAngle: 90 - 180 / labels.length, clockwise: false, show: false },
    radiusAxis: { type: 'value', min: 0, max: 100, show: false },
    series: rows,
  };
}

function days(data, look) {
  return {
    ...base(look),
    grid: { left: 4, right: 8, top: 30, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: legend(look, data.series.map((each) => each.name)),
    tooltip: tooltip(look, data.unit),
    xAxis: dayAxis(look, data.days),
    yAxis: valueAxis(look, data.unit),
    series: data.series.map((each, i) => drawSeries(each, i, data.series, look)),
  };
}

function history(data, look) {
  const series = data.series.map((each, i) => drawSeries(each, i, data.series, look));
  const names = data.series.map((each) => each.name);
  if (data.band && data.band.low) {
    names.push(data.band.name);
    const edge = (values, name, fill) => ({
      name,
      type: 'line',
      stack: 'band',
      stackStrategy: 'all',
      data: values,
      symbol: 'none',
      silent: true,
      lineStyle: { opacity: 0 },
      itemStyle: { color: look.band },
      ...(fill && { areaStyle: { color: look.band, opacity: 0.7 } }),
      tooltip: { show: false },
    });
    series.unshift(
      edge(data.band.low, '', false),
      edge(data.band.high.map((high, i) => (high === null ? null : high - data.band.low[i])), data.band.name, true),
    );
  }
  return {
    ...base(look),
    grid: { left: 4, right: 12, top: 30, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: legend(look, names),
    tooltip: tooltip(look, data.unit),
    xAxis: { ...dayAxis(look, data.days), boundaryGap: false },
    yAxis: valueAxis(look, data.unit, { scale: true }),
    series,
  };
}

function distribution(data, look, width) {
  const mark = { own: null, median: null, top20: null };
  data.marks.forEach((each) => (mark[each.role] = each));
  const own = mark.own?.at;
  const points = [...data.bars.flatMap(([from, to]) => [from, to]), ...data.marks.map((each) => each.at)];
  const low = Math.min(...points);
  const high = Math.max(...points);
  const pad = (high - low) * 0.04 || Math.abs(high) * 0.1 || 1;
  const lines = { own: ['solid', 2], median: ['dashed', 1.5], top20: ['dotted', 2] };
  const colors = { own: own !== undefined && look.own, median: look.median, top20: look.top };
  const share = (at) => (at - low) / (high - low || 1);
  // labels stand on separate lines, so that marks close to each other stay readable
  const row = { own: 0, median: 1, top20: 2 };
  return {
    ...base(look),
    grid: { left: 8, right: 8, top: 52, bottom: 20 },
    xAxis: {
      type: 'value',
      min: low - pad,
      max: high + pad,
      splitNumber: width < 300 ? 2 : 3,
      splitLine: { show: false },
      axisLine: { lineStyle: { color: look.border } },
      axisTick: { show: false },
      axisLabel: {
        color: look.faint,
        fontSize: 12,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value) => number(value, data.unit),
      },
    },
    yAxis: { type: 'value', show: false, max: 1, min: 0 },
    series: [
      {
        type: 'custom',
        clip: true,
        data: data.bars,
        encode: { x: [0, 1], y: 2 },
        renderItem: (params, api) => {
          const from = api.coord([api.value(0), 0]);
          const to = api.coord([api.value(1), api.value(2)]);
          const inside = own !== undefined && own >= api.value(0) && own < api.value(1);
          return {
            type: 'rect',
            shape: { x: from[0] + 1, y: to[1], width: Math.max(1, to[0] - from[0] - 2), height: from[1] - to[1] },
            style: { fill: inside ? look.own : look.barOff },
          };
        },
        markArea: data.middle.length
          ? {
              silent: true,
              itemStyle: { color: look.ownFill },
              data: [[{ xAxis: data.middle[0] }, { xAxis: data.middle[1] }]],
            }
          : undefined,
        markLine: {
          symbol: 'none',
          silent: true,
          animation: false,
          data: data.marks.map((each) => ({
            xAxis: each.at,
            lineStyle: { color: colors[each.role], type: lines[each.role][0], width: lines[each.role][1] },
            label: {
              formatter: each.label,
              color: each.role === 'own' ? look.own : look.text,
              fontWeight: each.role === 'own' ? 600 : 400,
              fontSize: 12,
              distance: [0, 2 + row[each.role] * 15],
              align: share(each.at) > 0.7 ? 'right' : share(each.at) < 0.3 ? 'left' : 'center',
            },
          })),
        },
      },
    ],
  };
}

export const options = { radar, days, history, distribution };
