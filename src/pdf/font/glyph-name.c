/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/glyph-name.h"

#include <stdlib.h>
#include <string.h>

/*
 * Glyph names used in papers, from Adobe's glyph list and TeX's fonts, in byte order for binary
 * search. ASCII letters are their own names and are omitted.
 */
/* clang-format off */
static const char *const NAMES[] = {
    "AE", "Aacute", "Abreve", "Acircumflex", "Adieresis", "Agrave", "Alpha", "Alphatonos",
    "Amacron", "Aogonek", "Aring", "Atilde", "Beta", "Cacute", "Ccaron", "Ccedilla",
    "Ccircumflex", "Cdot", "Cdotaccent", "Chi", "Dbar", "Dcaron", "Dcroat", "Delta", "Deltagreek",
    "Dslash", "Eacute", "Ebreve", "Ecaron", "Ecircumflex", "Edieresis", "Edot", "Edotaccent",
    "Egrave", "Emacron", "Eng", "Eogonek", "Epsilon", "Epsilontonos", "Eta", "Etatonos", "Eth",
    "Euro", "Finv", "Gamma", "Gbreve", "Gcedilla", "Gcircumflex", "Gcommaaccent", "Gdot",
    "Gdotaccent", "Hbar", "Hcircumflex", "IJ", "Iacute", "Ibreve", "Icircumflex", "Idieresis",
    "Idot", "Idotaccent", "Ifractur", "Ifraktur", "Igrave", "Imacron", "Iogonek", "Iota",
    "Iotadieresis", "Iotatonos", "Itilde", "Jcircumflex", "Kappa", "Kcedilla", "Kcommaaccent",
    "Lacute", "Lambda", "Lcaron", "Lcedilla", "Lcommaaccent", "Ldot", "Ldotaccent", "Lslash",
    "Mu", "Nacute", "Ncaron", "Ncedilla", "Ncommaaccent", "Ng", "Ntilde", "Nu", "OE", "Oacute",
    "Obreve", "Ocircumflex", "Odblacute", "Odieresis", "Ograve", "Ohm", "Ohungarumlaut",
    "Omacron", "Omega", "Omegagreek", "Omegainv", "Omegatonos", "Omicron", "Omicrontonos",
    "Oslash", "Otilde", "Phi", "Pi", "Psi", "Racute", "Rcaron", "Rcedilla", "Rcommaaccent",
    "Rfractur", "Rfraktur", "Rho", "Sacute", "Scaron", "Scedilla", "Scircumflex", "Scommaaccent",
    "Sigma", "Tau", "Tbar", "Tcaron", "Tcedilla", "Tcommaaccent", "Theta", "Thorn", "Uacute",
    "Ubreve", "Ucircumflex", "Udblacute", "Udieresis", "Ugrave", "Uhungarumlaut", "Umacron",
    "Uogonek", "Upsilon", "Upsilon1", "Upsilondieresis", "Upsilonhooksymbol", "Upsilontonos",
    "Uring", "Utilde", "Wcircumflex", "Xi", "Yacute", "Ycircumflex", "Ydieresis", "Yen", "Zacute",
    "Zcaron", "Zdot", "Zdotaccent", "Zeta", "aacute", "abreve", "acircumflex", "acute",
    "acutelowmod", "adieresis", "ae", "agrave", "aleph", "allequal", "alpha", "alphatonos",
    "amacron", "ampersand", "angbracketleft", "angbracketright", "angle", "angstrom", "anoteleia",
    "aogonek", "approaches", "approxequal", "approxequalorimage", "approximatelyequal",
    "approxorequal", "arc", "archleftdown", "archrightdown", "aring", "arrowboth", "arrowbothv",
    "arrowdblboth", "arrowdblbothv", "arrowdbldown", "arrowdblleft", "arrowdblright",
    "arrowdblup", "arrowdown", "arrowdownleft", "arrowdownright", "arrowleft", "arrowleftbothalf",
    "arrowleftdbl", "arrowleftdblstroke", "arrowleftoverright", "arrowlefttophalf",
    "arrownortheast", "arrownorthwest", "arrowparrleftright", "arrowparrrightleft", "arrowright",
    "arrowrightbothalf", "arrowrightdblstroke", "arrowrightoverleft", "arrowrighttophalf",
    "arrowsoutheast", "arrowsouthwest", "arrowtailleft", "arrowtailright", "arrowup", "arrowupdn",
    "arrowupdnbse", "arrowupdownbase", "arrowupleft", "arrowupleftofdown", "arrowupright",
    "asciicircum", "asciitilde", "asterisk", "asteriskcentered", "asteriskmath", "asterism",
    "asymptoticallyequal", "at", "atilde", "backslash", "bar", "bardbl", "because", "beta",
    "beth", "between", "blackcircle", "blackleftpointingpointer", "blacksquare", "blackstar",
    "blackuppointingtriangle", "braceleft", "braceright", "bracketleft", "bracketright", "breve",
    "brokenbar", "bullet", "bulletoperator", "cacute", "careof", "caron", "carriagereturn",
    "ccaron", "ccedilla", "ccircumflex", "cdot", "cdotaccent", "cedilla", "ceilingleft",
    "ceilingright", "cent", "centigrade", "check", "checkmark", "chi", "circle", "circleR",
    "circleasterisk", "circledivide", "circledot", "circledotdisplay", "circledottext",
    "circleequal", "circleminus", "circlemultiply", "circlemultiplydisplay", "circlemultiplytext",
    "circleot", "circleplus", "circleplusdisplay", "circleplustext", "circlering", "circumflex",
    "club", "clubsuitblack", "colon", "colontriangularhalfmod", "colontriangularmod", "comma",
    "complement", "congruent", "contintegraldisplay", "contintegraltext", "contourintegral",
    "controlDEL", "coproductdisplay", "coproducttext", "copyright", "curlyand", "curlyleft",
    "curlyor", "curlyright", "currency", "dagger", "daggerdbl", "daleth", "dbar", "dblarrowdwn",
    "dblarrowheadleft", "dblarrowheadright", "dblarrowleft", "dblarrowright", "dblarrowup",
    "dblintegral", "dbllowline", "dblverticalbar", "dcaron", "dcroat", "defines", "degree",
    "delta", "dialytikatonos", "diamond", "diamondmath", "diamondsolid", "dieresis",
    "dieresistonos", "difference", "divide", "dividemultiply", "divides", "divisionslash",
    "dmacron", "dollar", "dotaccent", "dotlessi", "dotlessj", "dotmath", "dotplus", "downfall",
    "downtackmod", "eacute", "ebreve", "ecaron", "ecircumflex", "edieresis", "edot", "edotaccent",
    "egrave", "eight", "element", "ell", "ellipsis", "ellipsisvertical", "emacron", "emdash",
    "emptyset", "endash", "eng", "eogonek", "epsilon", "epsilon1", "epsilonalt", "epsilontonos",
    "equal", "equaldotleftright", "equaldotrightleft", "equalorfollows", "equalorprecedes",
    "equalorsimilar", "equalsdots", "equivalence", "equivasymptotic", "estimated", "eta",
    "etatonos", "eth", "euro", "exclam", "exclamdbl", "exclamdown", "existential", "fahrenheit",
    "ff", "ffi", "ffl", "fi", "figuredash", "filledbox", "firsttonechinese", "five",
    "fiveeighths", "fl", "flat", "floorleft", "floorright", "florin", "followornoteqvlnt",
    "follows", "followsorcurly", "followsorequal", "forall", "forces", "forcesbar", "fork",
    "four", "fourthtonechinese", "fraction", "gamma", "gbreve", "gcedilla", "gcircumflex",
    "gcommaaccent", "gdot", "gdotaccent", "geomequivalent", "geometricallyequal", "germandbls",
    "gradient", "grave", "gravelowmod", "greater", "greaterdblequal", "greaterdot",
    "greaterequal", "greaterequalorless", "greaterlessequal", "greatermuch",
    "greaterorequivalent", "greaterorless", "greaterornotdbleql", "greaterornotequal",
    "greaterorsimilar", "greateroverequal", "guillemotleft", "guillemotright", "guilsinglleft",
    "guilsinglright", "harpoondownleft", "harpoondownright", "harpoonleftbarbup",
    "harpoonleftright", "harpoonrightbarbup", "harpoonrightleft", "harpoonupleft",
    "harpoonupright", "hbar", "hcircumflex", "heart", "heartsuitblack", "horizontalbar",
    "hungarumlaut", "hyphen", "hyphenchar", "hyphentwo", "iacute", "ibreve", "icircumflex",
    "idieresis", "igrave", "ij", "ilde", "imacron", "increment", "infinity", "integerdivide",
    "integral", "integralbottom", "integralbt", "integraldisplay", "integraltext", "integraltop",
    "integraltp", "intercal", "interrobang", "intersection", "intersectiondbl",
    "intersectiondisplay", "intersectionsq", "intersectiontext", "iogonek", "iota",
    "iotadieresis", "iotadieresistonos", "iotatonos", "itilde", "jcircumflex", "kappa",
    "kcedilla", "kcommaaccent", "kgreenlandic", "lacute", "lambda", "latticetop", "lcaron",
    "lcedilla", "lcommaaccent", "ldot", "ldotaccent", "less", "lessdblequal", "lessdot",
    "lessequal", "lessequalgreater", "lessequalorgreater", "lessmuch", "lessorequivalent",
    "lessorgreater", "lessornotdbleql", "lessornotequal", "lessorsimilar", "lessoverequal",
    "logicaland", "logicalanddisplay", "logicalandtext", "logicalnot", "logicalnotreversed",
    "logicalor", "logicalordisplay", "logicalortext", "longs", "lozenge", "lscript", "lslash",
    "lsquare", "macron", "macronlowmod", "mapsto", "measuredangle", "middot", "minus",
    "minuscircle", "minusmod", "minusplus", "minute", "mu", "mu1", "muchgreater", "muchless",
    "mugreek", "multicloseleft", "multicloseright", "multimap", "multiopenleft", "multiopenright",
    "multiply", "musicflatsign", "musicsharpsign", "nabla", "nacute", "nand", "napostrophe",
    "natural", "nbspace", "ncaron", "ncedilla", "ncommaaccent", "ng", "nine", "nonbreakingspace",
    "notapproxequal", "notarrowboth", "notarrowleft", "notarrowright", "notbar", "notcontains",
    "notdblarrowboth", "notdblarrowleft", "notdblarrowright", "notelement", "notelementof",
    "notequal", "notexistential", "notfollows", "notforces", "notforcesextra", "notgreater",
    "notgreaterequal", "notgreaternorequal", "notgreaternorless", "notidentical", "notless",
    "notlessequal", "notlessnorequal", "notparallel", "notprecedes", "notsatisfies", "notsimilar",
    "notsubset", "notsubseteql", "notsubsetoreql", "notsucceeds", "notsuperset", "notsuperseteql",
    "notsupersetoreql", "nottriangeqlleft", "nottriangeqlright", "nottriangleleft",
    "nottriangleright", "notturnstile", "ntilde", "nu", "numbersign", "numero", "oacute",
    "obreve", "ocircumflex", "odblacute", "odieresis", "oe", "ogonek", "ograve", "ohungarumlaut",
    "omacron", "omega", "omega1", "omegatonos", "omicron", "omicrontonos", "one",
    "onedotenleader", "oneeighth", "onehalf", "onequarter", "onesuperior", "onethird",
    "ordfeminine", "ordmasculine", "orthogonal", "orunderscore", "oslash", "otilde", "overline",
    "overscore", "owner", "paragraph", "parallel", "parenleft", "parenright", "partialdiff",
    "percent", "period", "periodcentered", "perpendicular", "pertenthousand", "perthousand",
    "phi", "phi1", "phisymbolgreek", "pi", "pi1", "pisymbolgreek", "planckover2pi",
    "planckover2pi1", "plus", "pluscircle", "plusminus", "plusmod", "precedeornoteqvlnt",
    "precedes", "precedesorcurly", "precedesorequal", "prescription", "prime", "primereverse",
    "primereversed", "product", "productdisplay", "producttext", "propellor", "propersubset",
    "propersuperset", "proportion", "proportional", "psi", "punctdash", "question",
    "questiondown", "quotedbl", "quotedblbase", "quotedblleft", "quotedblright", "quoteleft",
    "quoteleftreversed", "quotereversed", "quoteright", "quoterightn", "quotesinglbase",
    "quotesingle", "racute", "radical", "rangedash", "ratio", "rcaron", "rcedilla",
    "rcommaaccent", "referencemark", "reflexsubset", "reflexsuperset", "registered",
    "revasymptequal", "reversedtilde", "revlogicalnot", "revsimilar", "rho", "rho1",
    "rhosymbolgreek", "rightangle", "rightanglene", "rightanglenw", "rightanglese",
    "rightanglesw", "righttriangle", "ring", "ringhalfleftcentered", "ringhalfrightcentered",
    "ringinequal", "sacute", "satisfies", "scaron", "scedilla", "scircumflex", "scommaaccent",
    "second", "secondtonechinese", "section", "semicolon", "seven", "seveneighths", "sfthyphen",
    "sharp", "shiftleft", "shiftright", "sigma", "sigma1", "sigmafinal", "similar",
    "similarequal", "six", "slash", "slong", "softhyphen", "space", "spade", "spadesuitblack",
    "sphericalangle", "square", "squaredot", "squareimage", "squareminus", "squaremultiply",
    "squareoriginal", "squareplus", "squaresolid", "squiggleleftright", "star", "sterling",
    "subset", "subsetdbl", "subsetnoteql", "subsetnotequal", "subsetorequal", "subsetsqequal",
    "succeeds", "suchthat", "summation", "summationdisplay", "summationtext", "superset",
    "supersetdbl", "supersetnoteql", "supersetnotequal", "supersetorequal", "supersetsqequal",
    "tackdown", "tackleft", "tau", "tbar", "tcaron", "tcedilla", "tcommaaccent", "telephone",
    "thereexists", "therefore", "theta", "theta1", "thetasymbolgreek", "thorn", "three",
    "threeeighths", "threequarters", "threesuperior", "tie", "tilde", "tildeoperator",
    "timescircle", "tonos", "trademark", "triagdn", "triaglf", "triagrt", "triagup", "triangle",
    "triangledownsld", "triangleinv", "triangleleft", "triangleleftequal", "triangleleftsld",
    "triangleright", "trianglerightequal", "trianglerightsld", "trianglesolid", "turnstileleft",
    "turnstileright", "two", "twodotenleader", "twodotleader", "twosuperior", "twothirds",
    "uacute", "ubreve", "ucircumflex", "udblacute", "udieresis", "ugrave", "uhungarumlaut",
    "umacron", "underscore", "underscoredbl", "union", "uniondbl", "uniondisplay", "unionmulti",
    "unionsq", "uniontext", "universal", "uogonek", "uprise", "upsilon", "upsilondieresis",
    "upsilondieresistonos", "upsilontonos", "uptackmod", "uring", "utilde", "vector",
    "verticalbar", "verticallinelowmod", "verticallinemod", "vextenddouble", "vextendsingle",
    "wcircumflex", "weierstrass", "whitecircle", "whitesquare", "whitestar",
    "whiteuppointingtriangle", "wreathproduct", "xi",
    "yacute", "ycircumflex", "ydieresis", "yen", "zacute", "zcaron", "zdot", "zdotaccent", "zero",
    "zeta",
};

/* The character of each name, in the same order. */
static const guint16 CHARACTERS[] = {
    0xC6, 0xC1, 0x102, 0xC2, 0xC4, 0xC0, 0x391, 0x386, 0x100, 0x104, 0xC5, 0xC3, 0x392, 0x106,
    0x10C, 0xC7, 0x108, 0x10A, 0x10A, 0x3A7, 0x110, 0x10E, 0x110, 0x394, 0x394, 0x110, 0xC9,
    0x114, 0x11A, 0xCA, 0xCB, 0x116, 0x116, 0xC8, 0x112, 0x14A, 0x118, 0x395, 0x388, 0x397, 0x389,
    0xD0, 0x20AC, 0x2132, 0x393, 0x11E, 0x122, 0x11C, 0x122, 0x120, 0x120, 0x126, 0x124, 0x132,
    0xCD, 0x12C, 0xCE, 0xCF, 0x130, 0x130, 0x2111, 0x2111, 0xCC, 0x12A, 0x12E, 0x399, 0x3AA,
    0x38A, 0x128, 0x134, 0x39A, 0x136, 0x136, 0x139, 0x39B, 0x13D, 0x13B, 0x13B, 0x13F, 0x13F,
    0x141, 0x39C, 0x143, 0x147, 0x145, 0x145, 0x14A, 0xD1, 0x39D, 0x152, 0xD3, 0x14E, 0xD4, 0x150,
    0xD6, 0xD2, 0x2126, 0x150, 0x14C, 0x3A9, 0x3A9, 0x2127, 0x38F, 0x39F, 0x38C, 0xD8, 0xD5,
    0x3A6, 0x3A0, 0x3A8, 0x154, 0x158, 0x156, 0x156, 0x211C, 0x211C, 0x3A1, 0x15A, 0x160, 0x15E,
    0x15C, 0x218, 0x3A3, 0x3A4, 0x166, 0x164, 0x162, 0x162, 0x398, 0xDE, 0xDA, 0x16C, 0xDB, 0x170,
    0xDC, 0xD9, 0x170, 0x16A, 0x172, 0x3A5, 0x3D2, 0x3AB, 0x3D2, 0x38E, 0x16E, 0x168, 0x174,
    0x39E, 0xDD, 0x176, 0x178, 0xA5, 0x179, 0x17D, 0x17B, 0x17B, 0x396, 0xE1, 0x103, 0xE2, 0xB4,
    0x2CF, 0xE4, 0xE6, 0xE0, 0x2135, 0x224C, 0x3B1, 0x3AC, 0x101, 0x26, 0x27E8, 0x27E9, 0x2220,
    0x212B, 0x387, 0x105, 0x2250, 0x2248, 0x2252, 0x2245, 0x224A, 0x2312, 0x21B6, 0x21B7, 0xE5,
    0x2194, 0x2195, 0x21D4, 0x21D5, 0x21D3, 0x21D0, 0x21D2, 0x21D1, 0x2193, 0x2199, 0x2198,
    0x2190, 0x21BD, 0x21D0, 0x21CD, 0x21C6, 0x21BC, 0x2197, 0x2196, 0x21C6, 0x21C4, 0x2192,
    0x21C1, 0x21CF, 0x21C4, 0x21C0, 0x2198, 0x2199, 0x21A2, 0x21A3, 0x2191, 0x2195, 0x21A8,
    0x21A8, 0x2196, 0x21C5, 0x2197, 0x5E, 0x7E, 0x2A, 0x2217, 0x2217, 0x2042, 0x2243, 0x40, 0xE3,
    0x5C, 0x7C, 0x2225, 0x2235, 0x3B2, 0x2136, 0x226C, 0x25CF, 0x25C4, 0x25A0, 0x2605, 0x25B2,
    0x7B, 0x7D, 0x5B, 0x5D, 0x2D8, 0xA6, 0x2022, 0x2219, 0x107, 0x2105, 0x2C7, 0x21B5, 0x10D,
    0xE7, 0x109, 0x10B, 0x10B, 0xB8, 0x2308, 0x2309, 0xA2, 0x2103, 0x2713, 0x2713, 0x3C7, 0x25CB,
    0xAE, 0x229B, 0x2298, 0x2299, 0x2299, 0x2299, 0x229C, 0x2296, 0x2297, 0x2297, 0x2297, 0x2299,
    0x2295, 0x2295, 0x2295, 0x229A, 0x2C6, 0x2663, 0x2663, 0x3A, 0x2D1, 0x2D0, 0x2C, 0x2201,
    0x2245, 0x222E, 0x222E, 0x222E, 0x7F, 0x2210, 0x2210, 0xA9, 0x22CF, 0x21AB, 0x22CE, 0x21AC,
    0xA4, 0x2020, 0x2021, 0x2138, 0x111, 0x21CA, 0x219E, 0x21A0, 0x21D4, 0x21D2, 0x21C8, 0x222C,
    0x2017, 0x2016, 0x10F, 0x111, 0x225C, 0xB0, 0x3B4, 0x385, 0x2666, 0x22C4, 0x2666, 0xA8, 0x385,
    0x224F, 0xF7, 0x22C7, 0x2223, 0x2215, 0x111, 0x24, 0x2D9, 0x131, 0x237, 0x22C5, 0x2214,
    0x22CE, 0x2D5, 0xE9, 0x115, 0x11B, 0xEA, 0xEB, 0x117, 0x117, 0xE8, 0x38, 0x2208, 0x2113,
    0x2026, 0x22EE, 0x113, 0x2014, 0x2205, 0x2013, 0x14B, 0x119, 0x3B5, 0x3F5, 0x3F5, 0x3AD, 0x3D,
    0x2252, 0x2253, 0x22DF, 0x22DE, 0x2242, 0x2251, 0x2261, 0x224D, 0x212E, 0x3B7, 0x3AE, 0xF0,
    0x20AC, 0x21, 0x203C, 0xA1, 0x2203, 0x2109, 0xFB00, 0xFB03, 0xFB04, 0xFB01, 0x2012, 0x25A0,
    0x2C9, 0x35, 0x215D, 0xFB02, 0x266D, 0x230A, 0x230B, 0x192, 0x22E9, 0x227B, 0x227D, 0x227F,
    0x2200, 0x22A9, 0x22AA, 0x22D4, 0x34, 0x2CB, 0x2044, 0x3B3, 0x11F, 0x123, 0x11D, 0x123, 0x121,
    0x121, 0x224E, 0x2251, 0xDF, 0x2207, 0x60, 0x2CE, 0x3E, 0x2267, 0x22D7, 0x2265, 0x22DB,
    0x22DB, 0x226B, 0x2273, 0x2277, 0x2269, 0x2269, 0x2273, 0x2267, 0xAB, 0xBB, 0x2039, 0x203A,
    0x21C3, 0x21C2, 0x21BC, 0x21CC, 0x21C0, 0x21CB, 0x21BF, 0x21BE, 0x127, 0x125, 0x2665, 0x2665,
    0x2015, 0x2DD, 0x2D, 0x2D, 0x2010, 0xED, 0x12D, 0xEE, 0xEF, 0xEC, 0x133, 0x2DC, 0x12B, 0x2206,
    0x221E, 0x2216, 0x222B, 0x2321, 0x2321, 0x222B, 0x222B, 0x2320, 0x2320, 0x22BA, 0x203D,
    0x2229, 0x22D2, 0x22C2, 0x2293, 0x22C2, 0x12F, 0x3B9, 0x3CA, 0x390, 0x3AF, 0x129, 0x135,
    0x3BA, 0x137, 0x137, 0x138, 0x13A, 0x3BB, 0x22A4, 0x13E, 0x13C, 0x13C, 0x140, 0x140, 0x3C,
    0x2266, 0x22D6, 0x2264, 0x22DA, 0x22DA, 0x226A, 0x2272, 0x2276, 0x2268, 0x2268, 0x2272,
    0x2266, 0x2227, 0x22C0, 0x22C0, 0xAC, 0x2310, 0x2228, 0x22C1, 0x22C1, 0x17F, 0x25CA, 0x2113,
    0x142, 0x2113, 0xAF, 0x2CD, 0x21A6, 0x2221, 0xB7, 0x2212, 0x2296, 0x2D7, 0x2213, 0x2032, 0xB5,
    0xB5, 0x226B, 0x226A, 0x3BC, 0x22C9, 0x22CA, 0x22B8, 0x22CB, 0x22CC, 0xD7, 0x266D, 0x266F,
    0x2207, 0x144, 0x22BC, 0x149, 0x266E, 0xA0, 0x148, 0x146, 0x146, 0x14B, 0x39, 0xA0, 0x2247,
    0x21AE, 0x219A, 0x219B, 0x2224, 0x220C, 0x21CE, 0x21CD, 0x21CF, 0x2209, 0x2209, 0x2260,
    0x2204, 0x2281, 0x22AE, 0x22AF, 0x226F, 0x2271, 0x2271, 0x2279, 0x2262, 0x226E, 0x2270,
    0x2270, 0x2226, 0x2280, 0x22AD, 0x2241, 0x2284, 0x2288, 0x228A, 0x2281, 0x2285, 0x2289,
    0x228B, 0x22EC, 0x22ED, 0x22EA, 0x22EB, 0x22AC, 0xF1, 0x3BD, 0x23, 0x2116, 0xF3, 0x14F, 0xF4,
    0x151, 0xF6, 0x153, 0x2DB, 0xF2, 0x151, 0x14D, 0x3C9, 0x3D6, 0x3CE, 0x3BF, 0x3CC, 0x31,
    0x2024, 0x215B, 0xBD, 0xBC, 0xB9, 0x2153, 0xAA, 0xBA, 0x221F, 0x22BB, 0xF8, 0xF5, 0x203E,
    0xAF, 0x220B, 0xB6, 0x2225, 0x28, 0x29, 0x2202, 0x25, 0x2E, 0xB7, 0x22A5, 0x2031, 0x2030,
    0x3C6, 0x3D5, 0x3D5, 0x3C0, 0x3D6, 0x3D6, 0x210F, 0x210F, 0x2B, 0x2295, 0xB1, 0x2D6, 0x22E8,
    0x227A, 0x227C, 0x227E, 0x211E, 0x2032, 0x2035, 0x2035, 0x220F, 0x220F, 0x220F, 0x2318,
    0x2282, 0x2283, 0x2237, 0x221D, 0x3C8, 0x2014, 0x3F, 0xBF, 0x22, 0x201E, 0x201C, 0x201D,
    0x2018, 0x201B, 0x201B, 0x2019, 0x149, 0x201A, 0x27, 0x155, 0x221A, 0x2013, 0x2236, 0x159,
    0x157, 0x157, 0x203B, 0x2286, 0x2287, 0xAE, 0x22CD, 0x223D, 0x2310, 0x223D, 0x3C1, 0x3F1,
    0x3F1, 0x221F, 0x231D, 0x231C, 0x231F, 0x231E, 0x22BF, 0x2DA, 0x2D3, 0x2D2, 0x2256, 0x15B,
    0x22A8, 0x161, 0x15F, 0x15D, 0x219, 0x2033, 0x2CA, 0xA7, 0x3B, 0x37, 0x215E, 0xAD, 0x266F,
    0x21B0, 0x21B1, 0x3C3, 0x3C2, 0x3C2, 0x223C, 0x2243, 0x36, 0x2F, 0x17F, 0xAD, 0x20, 0x2660,
    0x2660, 0x2222, 0x25A1, 0x22A1, 0x228F, 0x229F, 0x22A0, 0x2290, 0x229E, 0x25A0, 0x21AD,
    0x22C6, 0xA3, 0x2282, 0x22D0, 0x228A, 0x228A, 0x2286, 0x2291, 0x227B, 0x220B, 0x2211, 0x2211,
    0x2211, 0x2283, 0x22D1, 0x228B, 0x228B, 0x2287, 0x2292, 0x22A4, 0x22A3, 0x3C4, 0x167, 0x165,
    0x163, 0x163, 0x2121, 0x2203, 0x2234, 0x3B8, 0x3D1, 0x3D1, 0xFE, 0x33, 0x215C, 0xBE, 0xB3,
    0x2040, 0x2DC, 0x223C, 0x2297, 0x384, 0x2122, 0x25BC, 0x25C4, 0x25BA, 0x25B2, 0x25B3, 0x25BC,
    0x25BD, 0x25C1, 0x22B4, 0x25C0, 0x25B7, 0x22B5, 0x25B6, 0x25B2, 0x22A2, 0x22A3, 0x32, 0x2025,
    0x2025, 0xB2, 0x2154, 0xFA, 0x16D, 0xFB, 0x171, 0xFC, 0xF9, 0x171, 0x16B, 0x5F, 0x2017,
    0x222A, 0x22D3, 0x22C3, 0x228E, 0x2294, 0x22C3, 0x2200, 0x173, 0x22CF, 0x3C5, 0x3CB, 0x3B0,
    0x3CD, 0x2D4, 0x16F, 0x169, 0x20D7, 0x7C, 0x2CC, 0x2C8, 0x2016, 0x7C, 0x175, 0x2118, 0x25CB,
    0x25A1, 0x2606, 0x25B3, 0x2240, 0x3BE, 0xFD, 0x177, 0xFF, 0xA5, 0x17A, 0x17E, 0x17C, 0x17C, 0x30, 0x3B6,
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(NAMES) == G_N_ELEMENTS(CHARACTERS));

/* TeX's extension font has each sign in several sizes, and pieces of the larger ones. */
static const char *const SIZES[] = {"big", "Big", "bigg", "Bigg", "tp", "bt", "ex", "mid"};

#define MAX_NAME 40

static int
compare(gconstpointer key, gconstpointer row)
{
	return strcmp(key, *(const char *const *)row);
}

static gunichar
listed(const char *name)
{
	const char *const *row = bsearch(name, NAMES, G_N_ELEMENTS(NAMES), sizeof *NAMES, compare);

	return row != NULL ? CHARACTERS[row - NAMES] : 0;
}

/* "uni20AC" has four digits per character, of which the first counts; "u1D400" has four to six. */
static gunichar
numbered(const char *name)
{
	gboolean four = g_str_has_prefix(name, "uni");
	const char *digits = name + (four ? 3 : 1);
	gsize n = strspn(digits, "0123456789ABCDEF");
	gunichar c = 0;

	if (*name != 'u' || digits[n] != '\0' || n < 4 || (!four && n > 6))
		return 0;
	for (gsize i = 0; i < (four ? 4 : n); i++)
		c = c << 4 | (gunichar)g_ascii_xdigit_value(digits[i]);
	return g_unichar_validate(c) ? c : 0;
}

static gunichar
without_size(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(SIZES); i++) {
		g_autofree char *base = NULL;

		if (!g_str_has_suffix(name, SIZES[i]))
			continue;
		base = g_strndup(name, strlen(name) - strlen(SIZES[i]));
		if (listed(base) != 0)
			return listed(base);
	}
	return 0;
}

/* For one name, without suffix and underscores. */
static gunichar
character_of(const char *name)
{
	gunichar c;

	if (*name != '\0' && name[1] == '\0' && g_ascii_isalpha(*name))
		return (gunichar)*name;
	c = listed(name);
	if (c == 0)
		c = numbered(name);
	return c != 0 ? c : without_size(name);
}

guint
dp_glyph_name_characters(const char *name, gsize length, gunichar *out)
{
	char key[MAX_NAME + 1] = "";
	char *suffix, *part = key;
	guint n = 0;

	if (length == 0 || length > MAX_NAME)
		return 0;
	memcpy(key, name, length);
	suffix = strchr(key + 1, '.');
	if (suffix != NULL)
		*suffix = '\0';
	out[0] = character_of(key);
	if (out[0] != 0)
		return 1;
	while (part != NULL && n < DP_GLYPH_NAME_MAX_CHARS) {
		char *end = strchr(part, '_');

		if (end != NULL)
			*end++ = '\0';
		out[n] = character_of(part);
		if (out[n++] == 0)
			return 0;
		part = end;
	}
	return part == NULL ? n : 0;
}
