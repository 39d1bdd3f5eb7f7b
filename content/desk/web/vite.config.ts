// SPDX-License-Identifier: Apache-2.0
// Nothing may end up inside the page itself: the desk's pages are served with a policy that refuses
// scripts, styles, fonts and pictures written into them.
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    outDir: process.env['DESK_WEB_OUT'] ?? 'dist',
    emptyOutDir: true,
  },
});
