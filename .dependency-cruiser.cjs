/** The house's import rules: floors only point down, pure files stay pure, the database stands behind `server/`. */
const features =
  "(text|adjudication|chronology|citations|packs|pictures|queries|search|texts|cases|surveys|references|codebook|coding|documents|jobs|memos|links|claims|comments|analysis|agreement|tables|exchange|ingest|projects|live|rounds|accounts|history|transfer|backups|attributes|groups|tokens|pseudonyms|replication|webhooks|incoming)";
const test = "\\.test\\.tsx?$|/testing/";

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "lib-knows-no-components",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|e2e|bench)/" },
    },
    {
      name: "components-know-no-pages",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|e2e|bench)/" },
    },
    {
      name: "components-meet-the-server-through-the-api",
      severity: "error",
      comment: "Types of views may be imported; code may not.",
      from: { path: "^components/", pathNot: test },
      to: { path: "^lib/([^/]+/server/|platform/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "floors-know-no-feature",
      severity: "error",
      from: { path: "^lib/(shared|platform)/" },
      to: { path: `^lib/${features}/` },
    },
    {
      name: "shared-is-the-lowest-floor",
      severity: "error",
      from: { path: "^lib/shared/" },
      to: { path: "^lib/(?!shared/)" },
    },
    {
      name: "pure-files-import-pure-files",
      severity: "error",
      comment: "A feature's own rules: no database, no framework, no Node.",
      from: {
        path: `^lib/${features}/[^/]+\\.tsx?$`,
        pathNot: `${test}|/(procedures|schema)\\.ts$`,
      },
      to: {
        path: "^lib/platform/|/server/|^node_modules/(next|react|@prisma|pg|@mantine|server-only)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "pure-files-use-no-node",
      severity: "error",
      from: { path: `^lib/${features}/[^/]+\\.tsx?$`, pathNot: `${test}|/(procedures|schema)\\.ts$` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "database-behind-server-folders",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: `^lib/platform/|^lib/[^/]+/server/|${test}` },
      to: { path: "^lib/platform/db/|^node_modules/@prisma/" },
    },
    {
      name: "features-keep-their-servers-apart",
      severity: "error",
      comment: "Only who may do and see what, the one policy, is everybody's.",
      from: { path: `^lib/${features}/server/`, pathNot: test },
      to: {
        path: "^lib/([^/]+)/server/",
        pathNot: [
          "^lib/$1/server/",
          "^lib/projects/server/(access|page-access|admission|live-cursor|sight)",
          "^lib/live/server/show-events",
          // A webhook is told what a window that follows would be.
          "^lib/live/server/read-fed-events",
          // What the values of an attribute are is one rule, for documents and cases.
          "^lib/attributes/server/read-attributes",
          // What place becomes which passage is one rule, whatever is said of it.
          "^lib/coding/server/place-passage",
          // So is in which layer of theirs a member codes, and which codes can be applied.
          "^lib/coding/server/(own-layer|find-codings)",
          // Which codings are older is one rule, wherever codings are listed.
          "^lib/codebook/server/redefined-codes",
          // So is what of coders is compared, what was given to them, and which documents they have finished.
          "^lib/agreement/server/(list-compared-layers|read-codings|read-finished|read-given)",
        ],
      },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^server-only$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.next/|lib/platform/db/generated/(internal|models)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
