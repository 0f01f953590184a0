/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "leak-sentences.h"

/* Addresses, and whose the words around them say they are. */

static const Case LINKS[] = {
    {"Our code is at https://github.com/aorvik/tides.", "sure"},
    {"Our code and data are available at https://github.com/\naorvik/tides.", "sure"},
    {"We release all models at https://huggingface.co/aorvik.", "sure"},
    {"Code is available at https://gitlab.com/aorvik/tides.", "sure"},
    {"Project page: https://aorvik.github.io/tides", "sure"},
    {"Our dataset can be found at https://drive.google.com/drive/folders/1aB", "sure"},
    {"Our tool is described at https://www.lowmere.edu/~aorvik/tides.", "sure"},
    {"Our code, adapted from Tamsin, is available at https://github.com/aorvik/x.", "unsure"},
    {"Our project website is https://ada-orvik.net/tides.", "unsure"},
    {"Our code is available at https://anonymous.4open.science/r/tides-12.", NULL},
    {"Our code is at https://github.com/anonymous-tides/tides.", NULL},
    {"We use the parser of https://github.com/btamsin/parser.", NULL},
    {"We compare with the official code of Tamsin et al., available at https://github.com/b/p.",
     NULL},
    {"Tamsin offers it at https://github.com/btamsin/parser.", NULL},
    {"Our implementation is based on https://github.com/btamsin/parser.", NULL},
    {"Our experiments use data from https://www.weather.example.net/data.", NULL},
    {"The benchmark of [3] (https://github.com/btamsin/bench) is small.", NULL},
    {"We push the image to our repository at http://hub.docker.com to make it public.", NULL},
    {"Our code is on GitHub (https://github.com/).", NULL},
    {"Our project is at https://tides.github.io.", "sure"},
    {"We make our computer models short. Others, in Figure 1, can be found at http://b.net/~t.",
     NULL},
    {"Our experiments took a day. The victim had to restart.\n6 http://www.lowmere.net/scapy",
     NULL},
    {"This asks our model for more robustness.\n7 http://lowmere.org/docs/examples.html", NULL},
    {"We release our code and data. See https://github.com/aorvik/tides.", "sure"},
    {"This took a day. The source code is public and available at https://github.com/a/x.", "sure"},
    {"This saves us time.\n5 Source code available at https://github.com/aorvik/tides", "sure"},
    {"This is slow. The source code and test scripts for Tides are available at: "
     "http://tides.net/p",
     "unsure"},
    {"The source code for Tides and the scripts used in the evaluation are available at: "
     "http://tides.org/slip",
     "unsure"},
    {"We made tides. For source code and documentation, please visit https://tides.org.", "unsure"},
    {"The code of Tamsin et al. can be found at https://btamsin.org/parser.", NULL},
    {"The source code of Tides [3] is available at https://btamsin.org/parser.", NULL},
    {"Code is useful. More of it can be found at https://btamsin.org/parser.", NULL},
    {"Our code (see Fig. 3) is at https://github.com/aorvik/tides.", "sure"},
    {"Our code, unlike Tamsin et al. 2019, is available at https://github.com/a/t.", "unsure"},
    {"Our data are large. We took them from https://github.com/btamsin/data.", NULL},
    {"We scanned with our own module www.lowmere.com and others.", NULL},
    {"It ran twice.\nCode: https://github.com/aorvik/x", "sure"},
    {"The baseline is Lantern [3]. Code: https://github.com/lamps/lantern", "unsure"},
    {"Lantern [3] (code: https://github.com/lamps/lantern) ran twice.", "unsure"},
    {"Lamps were lit by Orvik et al. Code: https://github.com/lamps/lantern", "unsure"},
    {"Lantern (Orvik, 2019) ran twice.\nCode: https://github.com/lamps/lantern", "unsure"},
    {"They lit Lantern [3]. It ran twice. Code: https://github.com/aorvik/x", "sure"},
    {"It ran twice. GitHub: https://github.com/aorvik/x", "sure"},
    {"Docker image: https://hub.docker.com/r/aorvik/x", "sure"},
    {"Weights and Biases logs: https://wandb.ai/aorvik/x", "unsure"},
    {"Data set: https://zenodo.org/record/12", "unsure"},
    {"Parser of Tamsin: https://github.com/btamsin/parser", NULL},
    {"It ran. An interactive leaderboard is hosted at https://huggingface.co/spaces/a/b.",
     "unsure"},
    {"It runs. The data set can be found under https://drive.\ngoogle.com/drive/folders/1a.",
     "unsure"},
    {"It runs. All code and data are at https://github.com/aorvik/x.", "sure"},
    {"It runs. Logs of all the runs are kept at https:\n//drive.google.com/drive/1a.", "unsure"},
    {"It runs. Torchlight is available at https://github.com/torchlight/x.", NULL},
    {"It runs. The baseline was taken from https://github.com/btamsin/b.", NULL},
    {"Ebb: Clocks Without Hands\nEbb can be downloaded from https://github.com/aorvik/x.",
     "unsure"},
    {"Ebb: Clocks Without Hands\nIt takes a day. Flow can be downloaded from "
     "https://github.com/btamsin/x.",
     NULL},
    {"Tidepool: Clocks\nIt runs. See https://github.com/aorvik/tidepool.", "unsure"},
    {"Tidepool: Clocks\ndocker pull aorvik/tidepool:1.2", "unsure"},
    {"Tidepool: Clocks\ndocker pull btamsin/parser:1.2", NULL},
    {"We fit our model on the data set available at https://github.com/btamsin/d.", "unsure"},
    {"Our code is at https://github.com/anonsubmission2031/x.", NULL},
    {"Our code is at https://anonymous4open.github.io/x.", NULL},
    {"Our code is at https://github.com/xxxx/x.", NULL},
};

/* Addresses offered in plain words, without a scheme, by commands and by archives. */
static const Case OFFERS[] = {
    {"All code and data are at https://github.com/aorvik/tides.", "sure"},
    {"GitHub: github.com/aorvik/tides", "sure"},
    {"Our traces can be had from https:\n//drive.google.com/drive/folders/1Qx.", "sure"},
    {"Docker image: docker.io/aorvik/tides", "sure"},
    {"Type git clone https://github.com/aorvik/tides.git to begin.", "unsure"},
    {"The artifact is archived as https://doi.org/10.5281/zenodo.123456.", "sure"},
    {"A demo runs at https://aorvik.github.io/tides.", "unsure"},
    {"They use the official code. All our scripts are at https://gitlab.com/aorvik/t.", "sure"},
    {"More results are at https://people.lowmere.edu/∼aorvik/tides.", "sure"},
    {"Ebbing: Clocks\nThe image can be fetched with docker pull aorvik/ebbing:1.2.", "sure"},
    {"Our traces come from https://github.com/btamsin/traces.", NULL},
    {"Our traces were taken from https://github.com/btamsin/traces.", NULL},
    {"More results are in the paper of Tamsin (https://github.com/btamsin/traces).", NULL},
    {"We store the vectors with Ebb (https://github.com/btamsin/ebb).", NULL},
    {"The standard is https://doi.org/10.1145/12.34.", NULL},
    {"It is told in [3], doi:10.1145/12.34.", NULL},
    {"We ran Ebb (github.com/btamsin/ebb) twice.", NULL},
    /* the second half, looked at when the words were set */
    {"Reproduce everything with pip install git+https://github.com/aorvik/tides", "unsure"},
    {"Project page: https://people.lowmere.edu/~aorvik/tides", "sure"},
    {"Readers will find the scripts under https://codeberg.org/aorvik/tides.", "unsure"},
    {"The container can be pulled with docker pull aorvik/tides:1.2.", "unsure"},
    {"Everything needed to repeat the runs sits in https://osf.io/ab3de/.", "sure"},
    {"Weights: https://huggingface.co/aorvik/tides-base", "unsure"},
    {"We put the notebooks on https://www.kaggle.com/aorvik/tides.", "sure"},
    {"An archive of the code has the DOI 10.5281/zenodo.123456.", "unsure"},
};

/* "Our model" says whose work a sentence is about: the address is theirs only where it is offered.
 */
static const Case USED[] = {
    {"All our experiments run on Kube (https://kube.io) and Ray (https://github.com/btamsin/ray).",
     NULL},
    {"Our model checkpoints extend https://huggingface.co/btamsin/Ebb-3.", NULL},
    {"In our experiments we followed the advice of https://github.com/btamsin/evals/issues/12.",
     NULL},
    {"We use our own re-implementation, since https://github.com/btamsin/bert is no longer kept.",
     NULL},
    {"We train our model on https://huggingface.co/datasets/btamsin/web.", NULL},
    {"We compare our system to https://github.com/btamsin/lang.", NULL},
    {"Our simulator is validated against https://github.com/btamsin/ebb.", NULL},
    {"Our prototype replaces https://github.com/btamsin/ebb.", NULL},
    {"Our code is faster than https://github.com/btamsin/ebb.", NULL},
    {"Our system calls https://github.com/btamsin/ebb twice.", NULL},
    {"Our benchmark includes the tasks of https://github.com/btamsin/ebb.", NULL},
    {"Our tool and https://github.com/btamsin/ebb agree.", "unsure"},
    {"Our model extends the one available at https://github.com/btamsin/ebb.", "unsure"},
    {"Our model (https://github.com/aorvik/x) is small.", "sure"},
    {"Our code is on GitHub: https://github.com/aorvik/x.", "sure"},
    {"We will publicly release all scripts at https://github.com/aorvik/x.", "sure"},
    {"Our code for all experiments is at https://github.com/aorvik/x.", "sure"},
    {"The code we used for our experiments can be accessed via GitHub: https://github.com/a/x.",
     "sure"},
    {"Our implementation of tidal clocks, Ebb (https://github.com/aorvik/ebb), is small.", "sure"},
    {"The tides are read by our code https://github.com/aorvik/ebb.", "sure"},
    {"Videos of our system are shown at https://github.com/aorvik/x.", "sure"},
};

/* The last line is a footnote. */
static const Case NOTES[] = {
    {"The tides are read by our code1 in a day.\n1 https://github.com/aorvik/tides", "unsure"},
    {"Our models are illustrated in Figure 1.\n1 https://github.com/btamsin/tides", NULL},
    {"Tidepool: Clocks\nA clock1 ran.\n1 https://github.com/aorvik/tidepool", "unsure"},
    {"We wrote it in 4,200 lines of Rust1.\n1 https://github.com/aorvik/x", "unsure"},
    {"We wrote it in Rust1.\n1 https://github.com/rustic/rust", NULL},
    {"Our system uses the clocks of Tamsin1 in places.\n1 https://github.com/btamsin/c", NULL},
};

static const Sentences FAMILIES[] = {
    {LINK, "anonymity.link", LINKS, G_N_ELEMENTS(LINKS)},
    {LINK, "anonymity.link", OFFERS, G_N_ELEMENTS(OFFERS)},
    {LINK, "anonymity.link", USED, G_N_ELEMENTS(USED)},
    {NOTE, "anonymity.link", NOTES, G_N_ELEMENTS(NOTES)},
};

int
main(int argc, char **argv)
{
	return run_families(argc, argv, FAMILIES, G_N_ELEMENTS(FAMILIES));
}
