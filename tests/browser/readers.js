// Exports, read back by the libraries they are for: run by readers.sh, which writes them.
//
//     node readers.js MODULES CHROMIUM FOLDER DONE      DONE: how many tests the script has counted already
'use strict';
const fs = require('fs'), path = require('path');
const [modules, executablePath, folder, done] = process.argv.slice(2);
const load = require('module').createRequire(path.join(modules, 'here.js'));
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
const names = read('names').trim().split('\n').map((line) => JSON.parse(line)), lines = names.length - 1;
const sorted = (list) => JSON.stringify(list.slice().sort());

let n = +done, failed = 0;
function is(name, got, wanted) {
    n++;
    failed += got !== wanted;
    console.log(`${got === wanted ? 'ok' : 'not ok'} ${n} - ${name}`);
    if (got !== wanted) console.log(`#   got ${String(got).slice(0, 400)}\n#   wanted ${String(wanted).slice(0, 400)}`);
}

// What XML cannot hold is replaced, in tables too; the XML parser of these libraries reads U+2028 as the end of a line.
const clean = (name) => name.replace(/[\ufffe\uffff]/g, '\ufffd');
const inElement = (name) => clean(name).replace(/\u2028/g, '\n'), inAttribute = (name) => clean(name).replace(/\u2028/g, ' ');

const readers = {
    cytoscape(cytoscape) {
        const graph = cytoscape({ headless: true, elements: JSON.parse(read('world.cytoscape')).elements });
        is('cytoscape: names', sorted(graph.nodes().map((node) => node.data('name'))), sorted(names));
        is('cytoscape: edges', graph.edges().length, lines);
    },
    'graphology-graphml'(graphml) {
        const { MultiDirectedGraph } = load('graphology');
        const graph = graphml.parse(MultiDirectedGraph, read('world.graphml'));
        is('graphml: names', sorted(graph.mapNodes((id, node) => node.name)), sorted(names.map(inElement)));
        is('graphml: edges', graph.size, lines);
    },
    'graphology-gexf'(gexf) {
        const { MultiDirectedGraph } = load('graphology');
        const graph = gexf.parse(MultiDirectedGraph, read('world.gexf'));
        is('gexf: names, which it calls by the id of their column', sorted(graph.mapNodes((id, node) => node.n0)), sorted(names.map(inAttribute)));
        is('gexf: edges', graph.size, lines);
    },
    async n3(n3) {
        const label = (quads) => sorted(quads.filter((quad) => quad.predicate.value.endsWith('rdf-schema#label')).map((quad) => quad.object.value));
        const turtle = new n3.Parser({ format: 'text/turtle' }).parse(read('world.turtle'));
        const nquads = new n3.Parser({ format: 'application/n-quads' }).parse(read('world.nquads'));
        is('turtle: names, by n3', label(turtle), sorted(names));
        is('nquads: names, by n3', label(nquads), sorted(names));
        const quads = await load('jsonld').toRDF(JSON.parse(read('world.jsonld')));
        is('jsonld: names', label(quads), sorted(names));
        is('jsonld: as many triples as turtle', quads.length, turtle.length);
    },
    'csv-parse'() {
        const { parse } = load('csv-parse/sync');
        const rows = parse(read('csv/entities.csv'), { columns: true });
        is('csv: names', sorted(rows.map((row) => row.name)), sorted(names.map((name) => /^[=+\-@]/.test(name) ? `'${name}` : clean(name))));
        is('csv: statements', parse(read('csv/statements.csv'), { columns: true }).length, lines);
    },
    async mermaid() {
        const { chromium } = load('playwright-core');
        const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
        const page = await browser.newPage();
        const troubles = [];
        page.on('dialog', (dialog) => { troubles.push(dialog.message()); dialog.dismiss(); });
        await page.addScriptTag({ path: path.join(modules, 'mermaid/dist/mermaid.min.js') });
        const result = await page.evaluate(async (text) => {
            mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 1e5, securityLevel: 'loose' });
            try {
                const kind = (await mermaid.parse(text)).diagramType, { svg } = await mermaid.render('drawing', text);
                document.body.innerHTML = svg;
                const here = document.body;
                return `${kind} ${here.querySelectorAll('g.node').length} ${here.querySelectorAll('b, script, img').length}`;
            } catch (error) { return `${error.message}`; }
        }, read('world.mermaid'));
        is('mermaid reads and draws it, without elements from names', result, `flowchart-v2 ${names.length} 0`);
        is('mermaid: nothing runs', troubles.join(' '), '');
        await browser.close();
    },
};

(async () => {
    for (const [name, reader] of Object.entries(readers)) {
        const missing = !fs.existsSync(path.join(modules, name)) || (name === 'mermaid' && executablePath === 'none');
        if (missing) console.log(`ok ${++n} - ${name} # SKIP not installed`);
        else await Promise.resolve().then(() => reader(name === 'csv-parse' || name === 'mermaid' ? null : load(name)))
            .catch((error) => is(`${name} runs to its end`, error.stack, ''));
    }
    console.log(`1..${n}`);
    process.exit(failed ? 1 : 0);
})();
