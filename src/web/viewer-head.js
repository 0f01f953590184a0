// SPDX-License-Identifier: GPL-3.0-or-later
// Before pdf.js in a web worker (viewer.js): with a window it does not take the worker for its own.
self.window = self;
self.document = { fonts: self.fonts, currentScript: null, createElement: () => new OffscreenCanvas(1, 1) };
