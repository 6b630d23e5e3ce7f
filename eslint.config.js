import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      ".next",
      ".data",
      ".cache",
      "lib/platform/db/generated",
      "next-env.d.ts",
      "**/*.cjs",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  { files: ["**/*.tsx", "components/**/*.ts"], ...reactHooks.configs.flat.recommended },
  // The React Compiler is not used, so what it cannot memoize is no concern.
  { files: ["**/*.tsx", "components/**/*.ts"], rules: { "react-hooks/incompatible-library": "off" } },
  {
    files: ["**/*.{ts,tsx,mjs,js}"],
    rules: { "max-lines": ["error", 400], "no-console": "error", eqeqeq: "error" },
  },
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
