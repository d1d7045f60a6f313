/** Draws how long each tool takes as a multiple of score-calc's time, with Vega-Lite when it is installed. */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { enterprisesOf, ratio } from './words.js';

const modules = join(import.meta.dirname, '.peers/node_modules');
const file = join(import.meta.dirname, 'results.svg');

/** Writes the chart; false if the library is not installed. */
export async function writeChart(measured) {
  if (!existsSync(join(modules, 'vega-lite'))) return false;
  const require = createRequire(join(modules, 'x'));
  const [vega, { compile }] = await Promise.all(['vega', 'vega-lite'].map((name) => import(require.resolve(name))));
  const view = new vega.View(vega.parse(compile(specification(points(measured))).spec), { renderer: 'none' });
  writeFileSync(file, `${await view.toSVG()}\n`);
  return true;
}

function points(measured) {
  return measured.flatMap(({ enterprises, results }) => {
    const [own, ...others] = results;
    return others
      .filter(({ id, seconds }) => seconds !== undefined && !['validate', 'wc', 'read'].includes(id))
      .map(({ name, seconds }) => {
        const times = seconds / own.seconds;
        return {
          tool: name.replace(/ \(.*/, ''),
          size: enterprisesOf(enterprises),
          enterprises,
          times,
          label: `${ratio(times)} ×`,
          faster: times < 1,
        };
      });
  });
}

function specification(values) {
  const tools = [...new Set(values.map(({ tool }) => tool))];
  const sizes = [...new Set(values.map(({ size }) => size))];
  const times = {
    field: 'times',
    type: 'quantitative',
    scale: {
      type: 'log',
      domainMin: Math.min(0.5, ...values.map((value) => value.times * 0.7)),
      domainMax: Math.max(...values.map((value) => value.times)) * 3,
    },
    axis: { title: null, values: [0.1, 0.5, 1, 2, 5, 10, 50, 100, 500], format: '~g', grid: true, labelOverlap: true },
  };
  const tool = { field: 'tool', type: 'nominal', sort: tools, axis: { title: null, labelLimit: 220, ticks: false, domain: false } };
  const color = {
    field: 'faster',
    type: 'nominal',
    scale: { domain: [false, true], range: ['#1f6f8b', '#c8553d'] },
    legend: null,
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    padding: 16,
    title: {
      text: 'How long other tools take for the same figures, as a multiple of score-calc',
      subtitle: [
        'Log scale. The line at 1 is score-calc: to the right of it (blue) a tool takes longer,',
        'to the left of it (red) a tool is faster than score-calc.',
      ],
      anchor: 'start',
      offset: 16,
      subtitlePadding: 4,
    },
    data: { values },
    facet: { column: { field: 'size', type: 'nominal', sort: sizes, header: { title: null, labelFontSize: 12, labelFontWeight: 'bold' } } },
    spacing: 18,
    spec: {
      width: 190,
      height: { step: 26 },
      layer: [
        { mark: { type: 'rule', color: '#333' }, encoding: { x: { datum: 1 } } },
        { mark: { type: 'bar', height: 10 }, encoding: { y: tool, x: times, x2: { datum: 1 }, color } },
        {
          mark: { type: 'text', align: 'left', dx: 5, fontSize: 11 },
          encoding: { y: tool, x: { ...times, field: 'end' }, text: { field: 'label' } },
        },
      ],
      transform: [{ calculate: 'max(datum.times, 1)', as: 'end' }],
    },
    config: { font: 'Helvetica, Arial, sans-serif', view: { stroke: null }, axis: { gridColor: '#e5e5e5', labelFontSize: 11 } },
  };
}
