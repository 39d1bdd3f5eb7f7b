// SPDX-License-Identifier: Apache-2.0
import '@fontsource-variable/inter/index.css';
import { render } from 'preact';
import { App } from './app/app';
import './style/base.css';
import './style/controls.css';
import './style/form.css';
import './style/imports.css';
import './style/pages.css';
import './style/picture.css';
import './style/record.css';
import './style/shell.css';

const place = document.getElementById('desk');
if (place) render(<App />, place);
