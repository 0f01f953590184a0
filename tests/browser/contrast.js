// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Runs in the page: the contrast of an element's text with what is behind it, as WCAG 2.1 defines it (1.4.3).

function contrast(element) {
	function parts(colour) {
		const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);

		return { rgb: [red, green, blue], alpha };
	}
	function luminance(rgb) {
		const [red, green, blue] = rgb.map(value => {
			const part = value / 255;

			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});

		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}
	function behind(start) {
		for (let node = start; node !== null; node = node.parentElement) {
			const background = parts(getComputedStyle(node).backgroundColor);

			if (background.alpha === 1)
				return background.rgb;
		}
		return [255, 255, 255];
	}
	const style = getComputedStyle(element);
	// a number on a picture has a white edge
	const drawn = element.tagName === 'text';
	const ink = luminance(parts(drawn ? style.fill : style.color).rgb);
	const paper = luminance(drawn ? parts(style.stroke).rgb : behind(element));

	return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}

module.exports = { contrast };
