/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off: words, in the order of their kinds */

/*
 * Plain words that offer what an address leads to, for link-owner.c, and the services where anybody
 * has a room, for web-link-leak.c.
 */

/* What is done with what is offered: "can be had from", "may be fetched with". */
#define TAKEN                                                                                      \
	"(?:had|obtained|downloaded|fetched|pulled|cloned|found|retrieved|accessed|gotten|"        \
	"installed|"                                                                               \
	"requested|browsed|viewed|inspected|tried(?:\\s+out)?|run|reproduced|rebuilt|reached|got)"
#define GIVEN                                                                                      \
	"(?:available|accessible|online|public|hosted|archived|kept|stored|published|released|"    \
	"deposited|posted|shared|provided|placed|put|mirrored|listed|uploaded|collected|"          \
	"open-?\\s?sourced?|maintained)"
#define LIES "(?:lives?|sits?|resides?|runs?|stays?|lies|lie)"
#define AT "(?:at|on|in|under|from|via|through|with|as|by|using|here)"

/* All that a reader needs. */
#define ALL_OF_IT                                                                                  \
	"(?:everything|all|what(?:ever)?)\\s+(?:that\\s+is\\s+|that['’]s\\s+|is\\s+|one\\s+|"    \
	"we\\s+|you\\s+)?(?:needed|necessary|required|needs?|used|takes?)\\b"
#define READER                                                                                     \
	"(?:(?:interested\\s+)?readers?|reviewers?|you|one|anyone|anybody|everyone|users|others)"
#define TAKES                                                                                      \
	"(?:find|see|get|obtain|download|fetch|try|browse|access|visit|consult|clone|install|"     \
	"inspect)"
/* What only this paper has more of. */
#define MORE_OF_IT                                                                                 \
	"(?:more|further|additional|supplementary|supplemental|extra|remaining|all|full|complete)"
#define OF_A_PAPER                                                                                 \
	"(?:results?|materials?|videos?|examples?|experiments?|figures?|proofs?|plots?|samples?|"  \
	"tables?|recordings?|measurements?|traces?|logs?)"
/* "We put the notebooks on": the address follows. */
#define PUT                                                                                        \
	"(?:put|place|placed|posted?|deposit(?:ed)?|archived?|keep|kept|stored?|offer(?:ed)?|"     \
	"distributed?|uploaded|pushed|collect(?:ed)?|leave|left|submitted)"
#define OURS_TO_PUT "(?:our|the|all|all\\s+our|all\\s+the|these|them|everything|it|an?)"
/* What a reader is told to type. */
#define COMMAND                                                                                    \
	"\\b(?:git\\s+clone|(?:docker|podman|singularity|apptainer)\\s+(?:pull|run)|"              \
	"pip3?\\s+install|conda\\s+install|npm\\s+install|cargo\\s+install|go\\s+install|wget|"    \
	"curl|"                                                                                    \
	"svn\\s+co|hg\\s+clone)\\b"
/* "An archive of the code has the DOI". */
#define KEPT_COPY                                                                                  \
	"(?:archive|snapshot|copy|mirror|release|record|deposit|bundle|tarball|image|container|"   \
	"fork)"

/* Services whose addresses need no scheme in print. */
#define BARE_SERVICE                                                                               \
	"(?:github|gitlab|bitbucket|huggingface|codeberg|gitee|kaggle|dropbox|figshare|zenodo|"    \
	"osf|"                                                                                     \
	"docker|ghcr|quay)\\.(?:com|org|co|io)/|\\b(?:drive|docs)\\.google\\.com/"
#define BARE_SERVICE_MARKS                                                                         \
	"github.|gitlab.|bitbucket.|huggingface.|codeberg.|gitee.|kaggle.|dropbox.|figshare.|"     \
	"zenodo.|"                                                                                 \
	"osf.|docker.|ghcr.|quay.|drive.|docs."
/* Archives that give what is kept in them a DOI, and name who put it there. */
#define ARCHIVE_DOI                                                                                \
	"10\\.(?:5281/zenodo|6084/m9|17605/osf|24433/co|17632/|5061/dryad|7910/dvn|21227/)"
#define ARCHIVE_DOI_MARKS                                                                          \
	"*10.5281/|*10.6084/|*10.17605/|*10.24433/|*10.17632/|*10.5061/|*10.7910/|*10.21227/"

/* clang-format on */
