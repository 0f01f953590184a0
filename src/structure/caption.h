/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** DP_CAPTION_WORDS: a pattern's alternatives: names of figures and tables before their number. */
#define DP_CAPTION_WORDS                                                                           \
	"fig(?:ure?|uras?|uur|ur|\\.)?|"                                                           \
	"tab(?:le|leau|la|ela|ella|elle|ell|el|elul|lo|ulka|uľka|\\.)|"                           \
	"algorithme?|algoritmo|algorithmus|listing|scheme|chart|plate|abb(?:ildung|\\.)|kuva|"     \
	"taulukko|rys(?:unek|\\.)|obr(?:ázek|ázok|\\.)|slika|şekil|gambar|hình|bảng|joonis|" \
	"attēls|рис(?:унок|\\.)|табл(?:ица|иця|\\.)|"                            \
	"σχήμα|εικόνα|πίνακας|图|表|圖|図|그림|표"

/** dp_captions_find: fills structure->captions and marks their lines DP_ROLE_CAPTION. */
void dp_captions_find(DpStructure *structure);
