/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"

#include <string.h>

#include "structure/section-kind.h"

/*
 * What gives authors away, sentence by sentence: which wording is surely theirs, which may be, and
 * which is anybody's. A "\n" is a line's end.
 */

typedef struct {
	const char *words;
	const char *wanted; /* "sure", "unproven", "unsure" or NULL */
} Case;

static const Case SELF_REFERENCES[] = {
    {"In our previous work [3], we showed that tides matter.", "sure"},
    {"In our pre-\nvious work [3], we showed that tides matter.", "sure"},
    {"This extends our earlier system (Orvik & Tamsin, 2019) to\nstorms.", "sure"},
    {"Our own prior work on clocks (Orvik, 2019) left this open.", "sure"},
    {"As we showed in [2], this is so.", "sure"},
    {"We previously proposed tidal locks [4].", "sure"},
    {"as we demonstrated in Orvik and Tamsin [2019].", "sure"},
    {"An earlier version, our workshop paper [5], was shorter.", "sure"},
    {"We build on our earlier papers, which are withheld.", NULL},
    {"This follows from our previous papers in spirit.", "unsure"},
    {"In our previous work [Anonymous, 2019] this was shown.", NULL},
    {"In their previous work [3], Orvik and Tamsin showed this.", NULL},
    {"Orvik et al. [3] showed in their earlier paper that tides matter.", NULL},
    {"Our method outperforms previous work [3] by far.", NULL},
    {"Our results agree with prior studies (Tamsin, 2018).", NULL},
    {"Our prior distribution [3] is flat.", NULL},
    {"our earlier implementation of the method of Tamsin [3] is slow", NULL},
    {"as we showed in Section 3", NULL},
    {"As we explained in the previous section, it works.", NULL},
    {"We use the loss we introduced in [0, 1] before.", NULL},
    {"Do not write “In our previous work [3]” in a submission.", NULL},
};

/* Each language: cited, over a line's end, told with a verb, without a citation; and in the third
 * person, or of somebody else's. */
static const Case OTHER_SELF_REFERENCES[] = {
    {"In unserer früheren Arbeit [3] haben wir das gezeigt.", "sure"},
    {"Das folgt aus unseren frü-\nheren Arbeiten [3, 4].", "sure"},
    {"Unsere Vorarbeiten (Orvik und Tamsin, 2019) sind enger.", "sure"},
    {"Wie wir in [4] gezeigt haben, gilt das.", "sure"},
    {"Wir haben bereits in [4] gezeigt, dass das gilt.", "sure"},
    {"In [4] haben wir ein Verfahren vorgestellt.", "sure"},
    {"Das steht in unserer vorherigen Veröffentlichung.", "unsure"},
    {"In ihrer früheren Arbeit [3] zeigten Orvik und Tamsin das.", NULL},
    {"Sie zeigten in [4], dass das gilt.", NULL},
    {"Aufbauend auf den Ergebnissen in [4] haben wir ein Verfahren entwickelt.", NULL},
    {"Wir verwenden die in [4] vorgestellte Methode.", NULL},
    {"Unsere Ergebnisse bestätigen frühere Arbeiten [3].", NULL},
    {"In unserer früheren Arbeit [anonymisiert] wurde das gezeigt.", NULL},
    {"Dans nos travaux antérieurs [3], cela est montré.", "sure"},
    {"dans notre précé-\ndente étude (Orvik et Tamsin, 2019)", "sure"},
    {"Comme nous l’avons montré dans [4], cela tient.", "sure"},
    {"Nous avons montré\ndans [4] que cela tient.", "sure"},
    {"Dans [4], nous avons proposé une méthode.", "sure"},
    {"Cela découle de nos travaux précédents.", "unsure"},
    {"Dans leurs travaux antérieurs [3], ils le montrent.", NULL},
    {"Ils ont montré dans [4] que cela tient.", NULL},
    {"À partir du modèle dans [4], nous avons proposé une méthode.", NULL},
    {"Nos résultats confirment des travaux antérieurs [3].", NULL},
    {"En nuestro trabajo anterior [3] se muestra.", "sure"},
    {"en nuestros estudios\nprevios (Orvik y Tamsin, 2019)", "sure"},
    {"Como demostramos en [4], esto vale.", "sure"},
    {"Hemos mostrado en [4] que vale.", "sure"},
    {"Se sigue de nuestros artículos anteriores.", "unsure"},
    {"En su trabajo anterior [3] lo muestran.", NULL},
    {"Ellos mostraron en [4] que vale.", NULL},
    {"Nuestro método mejora trabajos anteriores [3].", NULL},
    {"Em nosso trabalho anterior [3] isso é mostrado.", "sure"},
    {"em nossos traba-\nlhos anteriores [3]", "sure"},
    {"Mostramos em [4] que isso vale.", "sure"},
    {"Segue dos nossos artigos anteriores.", "unsure"},
    {"Em seu trabalho anterior [3] eles mostram isso.", NULL},
    {"Eles mostraram em [4] que isso vale.", NULL},
    {"Nel nostro lavoro precedente [3] si mostra.", "sure"},
    {"nei nostri precedenti\nlavori [3, 5]", "sure"},
    {"Abbiamo dimostrato in [4] che vale.", "sure"},
    {"Segue dai nostri articoli precedenti.", "unsure"},
    {"Nel loro lavoro precedente [3] si mostra.", NULL},
    {"Hanno dimostrato in [4] che vale.", NULL},
    {"我们之前的工作[3]表明了这一点。", "sure"},
    {"我们先前\n的研究［3］表明了这一点。", "sure"},
    {"笔者前期的研究（张伟，2019）表明了这一点。", "sure"},
    {"我们在文献[4]中证明了这一点。", "sure"},
    {"这在我们以前的论文中有说明。", "unsure"},
    {"他们之前的工作[3]表明了这一点。", NULL},
    {"我们在[4]中提出的方法上进行扩展。", NULL},
    {"之前的工作[3]表明了这一点。", NULL},
    {"我々の以前の研究 [3] で示した。", "sure"},
    {"筆者らの先行\n研究［3］による。", "sure"},
    {"我々が[4]で提案した手法を用いる。", "sure"},
    {"我々は文献[4]において証明した。", "sure"},
    {"これは我々のこれまでの研究で扱った。", "unsure"},
    {"彼らの以前の研究 [3] で示された。", NULL},
    {"我々は[4]で提案された手法を用いる。", NULL},
    {"先行研究[3]では扱われていない。", NULL},
    {"В нашей предыдущей работе [3] это показано.", "sure"},
    {"в наших преды-\nдущих статьях [3, 4]", "sure"},
    {"Ранее мы показали в [4], что это так.", "sure"},
    {"В работе [4] мы доказали это.", "sure"},
    {"Это следует из наших прежних работ.", "unsure"},
    {"В их предыдущей работе [3] это показано.", NULL},
    {"Они показали в [4], что это так.", NULL},
    {"Наши результаты уточняют предыдущие работы [3].", NULL},
    {"우리의 이전 연구 [3]에서 보였다.", "sure"},
    {"그들의 이전 연구 [3]에서 보였다.", NULL},
};

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
    {"It ran. An interactive leaderboard is hosted at https://huggingface.co/spaces/a/b.", "unsure"},
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

/* The last line is a footnote. */
static const Case NOTES[] = {
    {"The tides are read by our code1 in a day.\n1 https://github.com/aorvik/tides", "unsure"},
    {"Our models are illustrated in Figure 1.\n1 https://github.com/btamsin/tides", NULL},
    {"Tidepool: Clocks\nA clock1 ran.\n1 https://github.com/aorvik/tidepool", "unsure"},
    {"We wrote it in 4,200 lines of Rust1.\n1 https://github.com/aorvik/x", "unsure"},
    {"We wrote it in Rust1.\n1 https://github.com/rustic/rust", NULL},
    {"Our system uses the clocks of Tamsin1 in places.\n1 https://github.com/btamsin/c", NULL},
};

static const Case CONTACTS[] = {
    {"Correspondence to Ada Orvik (ada.orvik@lowmere.edu).", "sure"},
    {"{orvik,tamsin}@lowmere.edu", "sure"},
    {"orvik [at] lowmere [dot] edu", "sure"},
    {"support@lowmere.edu answers questions.", "unsure"},
    {"Records hold a key such as user@example.com and a counter.", NULL},
    {"Anonymous Author <anon.email@domain.com>", NULL},
    {"We report pass@1 and hit@10. The rest follows.", NULL},
    {"Request permissions from permissions@acm.org.", NULL},
    {"git clone git@github.com:tides/tides.git", NULL},
    {"This work is licensed; write to info@vldb.org for other uses.", NULL},
    {"Ada Orvik, orvik@acm.org", "sure"},
    {"Copyrights@ieee.org grants permissions.", NULL},
    {"For information on reprints, please send e-mail to: reprints@ieee.org", NULL},
    {"ada.orvik@ieee.org", "sure"},
    {"Ada Orvik, orvik2020@163.com", "sure"},
    {"orvik@mail.lowmere.edu.cn", "sure"},
    {"orvik@lowmere.org.cn", "sure"},
    {"orvik@mail.ru", "sure"},
    {"orvik@uni.lu", "sure"},
    {"orvik@corp.lowmere.com", "sure"},
    {"first.last@cs.university.edu", NULL},
    {"user12@mail.com", NULL},
    {"orvik@school.ac.uk", NULL},
    {"{firstname.lastname}@lowmere.edu", "unsure"},
    {"firstname.lastname@lowmere.edu", "unsure"},
    {"orvik AT lowmere DOT edu", "sure"},
    {"orvik dot ada at lowmere dot com", "sure"},
    {"We look AT the dot product of edges.", NULL},
    {"The rate at one dot is hit@100.", NULL},
    {"Set the user to example@lowmere.com and save.", NULL},
    {"Send mail to eprints@lowmere.edu to have this taken down.", "unsure"},
    {"repository@lib.lowmere.edu", "unsure"},
    {"Alice writes to bob@lowmere.com first.", "unsure"},
    {"A sample e-mail of the set is that of ida.tamsin@lowmere.com.", "unsure"},
    {"The agent sends its answer to ida.tamsin@lowmere.com.", "unsure"},
    {"A Set of Sample Letters\nIda Tamsin, ida.tamsin@lowmere.com", "sure"},
};

static const Case ORCIDS[] = {
    {"ORCID: 0000-0001-5109-3700", "sure"}, {"ORCID: 0000-0001-5109-3701", NULL},
    {"ORCID: 0000-0002-1825-0097", NULL},   {"the number 1234-5678-9012-3456", NULL},
};

static const Case ACKNOWLEDGMENTS[] = {
    {"This work was supported by the Lowmere Science Foundation.", "sure"},
    {"This research has been partially funded by grant LM-12.", "sure"},
    {"We thank Bo Tamsin for reading a draft.", "sure"},
    {"This claim is supported by the evidence in Figure 3.", NULL},
    {"This work is supported by the observation that tides turn.", NULL},
    {"We thank the anonymous reviewers.", NULL},
    {"Their work was supported by grant LM-12.", NULL},
    {"The authors wish to thank B. Tamsin for comments.", "sure"},
    {"A user wrote: I thank Bo Tamsin for comments.", NULL},
    {"The reported study was funded by RFBR, No 19.", "sure"},
    {"This work has been supported by the EU-project IST-33: Tides.", "sure"},
    {"The authors thank nobody.", NULL}, {"We acknowledge that this has limits.", NULL},
    {"We grant each thread access 12 times.", NULL},
    {"The authors thank the reviewers and the program committee.", NULL},
    {"The authors thank the program committee and their shepherd, Bo Tamsin.", "sure"},
    {"The authors thank the reviewers of their program, and the Lowmere Foundation.", "sure"},
    {"Acknowledgments This work used machines paid by grant 12.", "sure"},
    {"Acknowledgments. We thank the referees for their helpful comments.\nReferences", NULL},
    {"Acknowledgments. We are grateful to the anonymous reviewers for the feedback that\nhelped "
     "improve the paper.\nReferences",
     NULL},
    {"Acknowledgements: We thank the reviewers and Bo Tamsin for comments.", "sure"},
    {"Acknowledgements: We thank the reviewers. Bo Tamsin paid us by grant 12.", "sure"},
    {"Acknowledgements: Thanks go to all reviewers and the program committee.", NULL},
    {"Acknowledgments Please insert thanks and grants here.", NULL},
    {"Acknowledgments. This part was left blank for the referees.", NULL},
    {"We are deeply grateful to Ida Tamsin for her advice.", "sure"},
    {"Special thanks to Ida Tamsin, who kept the clocks.", "sure"},
    {"We are grateful to whoever reads this.", NULL},
    {"The clocks were kindly provided by the Lowmere harbour office.", "unsure"},
    {"The clocks are provided by the scheduler.", NULL},
    {"Part of the work was done while the first author was visiting Lowmere University.", "unsure"},
    {"The work was done while the clock was visiting a neighbour.", NULL},
    {"We gratefully acknowledge the financial support of the Lowmere Foundation.", "sure"},
    {"We acknowledge support for other clocks in Section 3.", NULL},
    {"This work was supported by a gift from a company.", "unproven"},
};

/* The first line is a heading. */
static const Case SECTIONS[] = {
    {"Acknowledgments\nWe thank the anonymous reviewers.", NULL},
    {"Acknowledgments\nWe would like to thank our reviewers for their care.", NULL},
    {"Acknowledgments\nWe thank the reviewers and Bo Tamsin.", "unsure"},
    {"Acknowledgments\nWe are grateful to the anonymous reviewers for their advice.", NULL},
    {"Acknowledgments\nWe greatly appreciate the referees’ careful reading.", NULL},
    {"Acknowledgments\nWe gratefully acknowledge the editor and all reviewers for their care.",
     NULL},
    {"Acknowledgments\nWe are indebted to the program committee for many suggestions.", NULL},
    {"Acknowledgments\nWe are grateful to the reviewers. Bo Tamsin paid us by grant 12.", "sure"},
    {"Acknowledgments\nWe are grateful to Bo Tamsin and the reviewers.", "sure"},
    {"Acknowledgments\nWe thank our shepherd Bo Tamsin and the anonymous reviewers.", "unsure"},
    {"Acknowledgments\nWe thank Bo Tamsin.", "sure"},
    {"Acknowledgments\nWe thank our advisor for the time she took.", "unproven"},
    {"Acknowledgments\nAll thanks go at the end of the paper; the heading should be unnumbered.",
     NULL},
    {"Acknowledgments\nThird level headings should be used here, and grants be named.", NULL},
    {"Funding\nThis research received no specific grant from any funding agency.", NULL},
    {"Acknowledgments\nWe received no funding. We thank Bo Tamsin.", "sure"},
    {"Acknowledgments\nThanks and grants will be added in the final version.", NULL},
    {"Danksagung\nWir danken Bo Tamsin für Hinweise.", "sure"},
    {"Danksagung\nWir danken den anonymen Gutachtern.", NULL},
    {"Danksagung\nFür die Begutachtung entfernt.", NULL},
    {"Danksagung\nGezeiten sind schön.", "unsure"},
    {"Remerciements\nNous remercions Bo Tamsin.", "sure"},
    {"Remerciements\nNous remercions les relecteurs anonymes.", NULL},
    {"Remerciements\nLes remerciements sont omis.", NULL},
    {"Agradecimientos\nAgradecemos a Bo Tamsin su ayuda.", "sure"},
    {"Agradecimientos\nAgradecemos a los revisores anónimos.", NULL},
    {"Agradecimentos\nEste trabalho foi financiado pela fundação de Lowmere.", "sure"},
    {"Agradecimentos\nAgradecemos aos revisores.", NULL},
    {"Ringraziamenti\nRingraziamo Bo Tamsin.", "sure"},
    {"Ringraziamenti\nRingraziamo i revisori anonimi.", NULL},
    {"Благодарности\nМы благодарим Бо Тамсина.", "sure"},
    {"Благодарности\nМы благодарим анонимных рецензентов.", NULL},
    {"致谢\n感谢张伟的帮助。", "sure"},
    {"致谢\n感谢匿名审稿人。", NULL},
    {"致谢\n感谢匿名审稿人和张伟。", "unsure"},
    {"謝辞\n本研究は科研費の助成を受けた。", "sure"},
    {"謝辞\n匿名の査読者に感謝する。", NULL},
};

static const Case OTHER_ACKNOWLEDGMENTS[] = {
    {"Diese Arbeit wurde durch die Lowmere-Stiftung gefördert.", "sure"},
    {"Wir danken Bo Tamsin für Hinweise.", "sure"},
    {"Danksagung: Gefördert von der Stiftung Lowmere.", "sure"},
    {"Diese Arbeit wurde schnell erledigt; dann wurde etwas gefördert.", NULL},
    {"Ihre Arbeit wurde durch die Lowmere-Stiftung gefördert.", NULL},
    {"Ce travail a été financé par la fondation de Lowmere.", "sure"},
    {"Nous remercions Bo Tamsin de son aide.", "sure"},
    {"Leur travail a été financé par la fondation de Lowmere.", NULL},
    {"Este trabajo ha sido financiado por la fundación de Lowmere.", "sure"},
    {"Agradecemos a Bo Tamsin su ayuda.", "sure"},
    {"Su trabajo ha sido financiado por la fundación de Lowmere.", NULL},
    {"Este trabalho foi parcialmente financiado pela fundação de Lowmere.", "sure"},
    {"Questo lavoro è stato finanziato dalla fondazione di Lowmere.", "sure"},
    {"Il loro lavoro è stato finanziato dalla fondazione di Lowmere.", NULL},
    {"Работа выполнена при финансовой поддержке фонда Лоумир.", "sure"},
    {"Авторы благодарны Бо Тамсину за помощь.", "sure"},
    {"Утверждение верно при поддержке потоков.", NULL},
    {"本研究得到国家自然科学\n基金（编号12）的资助。", "sure"},
    {"本文得到实验结果的支持。", NULL},
    {"致谢：感谢张伟的帮助。", "sure"},
    {"本研究は潮財団の助成を受けた。", "sure"},
    {"本研究は先行研究の成果を用いる。", NULL},
    {"謝辞 本研究は科研費による。", "sure"},
    {"Praca została sfinansowana przez Fundację Lowmere.", "sure"},
    {"Tato práce byla podpořena nadací Lowmere.", "sure"},
    {"Dit werk werd gefinancierd door de Stichting Lowmere.", "sure"},
    {"Detta arbete har finansierats av Lowmere Stiftelse.", "sure"},
    {"Tätä työtä on rahoittanut Lowmeren säätiö.", "sure"},
    {"Ezt a munkát a Lowmere Alapítvány támogatta.", "sure"},
    {"Această lucrare a fost finanțată de Fundația Lowmere.", "sure"},
    {"Bu çalışma Lowmere Vakfı tarafından desteklenmiştir.", "sure"},
    {"Ovaj rad je financirala zaklada Lowmere Kula.", "sure"},
    {"Nghiên cứu này được tài trợ bởi Quỹ Lowmere.", "sure"},
    {"Penelitian ini didanai oleh Yayasan Lowmere.", "sure"},
    {"Роботу виконано за підтримки Фонду Лоумір.", "sure"},
    {"Η εργασία αυτή χρηματοδοτήθηκε από το Ίδρυμα Λόουμιρ.", "sure"},
    {"هذا العمل ممول من مؤسسة الميناء.", "sure"},
    {"עבודה זו נתמכה על ידי קרן הנמל.", "sure"},
    {"Dziękujemy Idzie Tamsin za pomoc.", "sure"},
    {"Děkujeme recenzentům za připomínky.", NULL},
    {"Wij bedanken Ida Tamsin voor haar hulp.", "sure"},
    {"Ida Tamsin'e teşekkür ederiz.", "sure"},
    {"Îi mulțumim Idei Tamsin.", "sure"}, {"Täname Ida Tamsin abi eest.", "sure"},
};

static const Case AFFILIATIONS[] = {
    {"Work done while the first author was an intern at Lowmere Labs.", "sure"},
    {"The authors are with the Institute of Tides, Port Ellery.", "sure"},
    {"A. Orvik and B. Tamsin are with the Department of Tides, Lowmere University.", "sure"},
    {"A. Orvik is with Department of Tides and Seas, Lowmere.", "sure"},
    {"Work done while visiting Lowmere University.", "sure"},
    {"Work done while studying at University of Lowmere.", "sure"},
    {"The clock is with the school of thought that tides are slow.", NULL},
    {"Institute of Electrical and Electronics Engineers Version Final", NULL},
    {"The study was approved by the ethics board of Lowmere University.", "unsure"},
    {"Work done while at [anonymous institution].", NULL},
    {"The study was approved by our institutional review board.", NULL},
    {"Students at Lowmere University took part.", NULL},
    {"// Copyright (c) 2029 Ida Tamsin, Harbour\n// Street Institute.", "unsure"},
    {"// Copyright (c) 2029 Anonymous Authors", NULL},
    {"Copyright 2029 held by the authors. Association for Tides.", NULL},
    {"Copyright © 2029 Association for Tides", NULL},
    {"# Author: Ida Tamsin", "unsure"},
    {"# author: see the list", NULL},
    {"Author: Ida Tamsin", NULL},
};

typedef enum { CONTACT, AFFILIATION, ACKNOWLEDGMENT, SECTION, SELF_REFERENCE, LINK, NOTE } Family;

static const struct {
	Family family;
	const char *fact;
	const Case *cases;
	guint n;
} FAMILIES[] = {
    {SELF_REFERENCE, "anonymity.self-reference", SELF_REFERENCES, G_N_ELEMENTS(SELF_REFERENCES)},
    {SELF_REFERENCE, "anonymity.self-reference", OTHER_SELF_REFERENCES,
     G_N_ELEMENTS(OTHER_SELF_REFERENCES)},
    {LINK, "anonymity.link", LINKS, G_N_ELEMENTS(LINKS)},
    {NOTE, "anonymity.link", NOTES, G_N_ELEMENTS(NOTES)},
    {CONTACT, "anonymity.email", CONTACTS, G_N_ELEMENTS(CONTACTS)},
    {CONTACT, "anonymity.orcid", ORCIDS, G_N_ELEMENTS(ORCIDS)},
    {ACKNOWLEDGMENT, "anonymity.acknowledgment", ACKNOWLEDGMENTS, G_N_ELEMENTS(ACKNOWLEDGMENTS)},
    {ACKNOWLEDGMENT, "anonymity.acknowledgment", OTHER_ACKNOWLEDGMENTS,
     G_N_ELEMENTS(OTHER_ACKNOWLEDGMENTS)},
    {SECTION, "anonymity.acknowledgment", SECTIONS, G_N_ELEMENTS(SECTIONS)},
    {AFFILIATION, "anonymity.affiliation", AFFILIATIONS, G_N_ELEMENTS(AFFILIATIONS)},
};

/* A paper of one paragraph and a list of seven references. */
typedef struct {
	DpLayout layout;
	DpStructure structure;
	GPtrArray *own_lines; /* of DpLine, owned */
} Paper;

static void
add_line(Paper *paper, const char *text)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = 1;
	line->column = 1;
	line->text = g_strdup(text);
	line->rect =
	    (DpRect){50, 100 + 12 * paper->own_lines->len, 300, 110 + 12 * paper->own_lines->len};
	g_ptr_array_add(paper->own_lines, line);
}

static void
paper_init(Paper *paper, const char *words)
{
	g_auto(GStrv) lines = g_strsplit(words, "\n", -1);

	memset(paper, 0, sizeof *paper);
	paper->own_lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	for (guint i = 0; lines[i] != NULL; i++)
		add_line(paper, lines[i]);
	paper->layout.pages = g_ptr_array_new();
	paper->structure.layout = &paper->layout;
	paper->structure.lines = paper->own_lines;
	paper->structure.roles = g_new0(DpRole, paper->own_lines->len);
	paper->structure.kinds = g_new0(DpSectionKind, paper->own_lines->len);
	paper->structure.entries = g_ptr_array_new();
	for (guint i = 0; i < paper->own_lines->len; i++)
		paper->structure.roles[i] = DP_ROLE_BODY;
}

static void
paper_clear(Paper *paper)
{
	g_ptr_array_unref(paper->own_lines);
	g_ptr_array_unref(paper->layout.pages);
	g_ptr_array_unref(paper->structure.entries);
	g_free(paper->structure.roles);
	g_free(paper->structure.kinds);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Paper, paper_clear)

/* What structure makes of a heading and the text below it. */
static void
make_section(Paper *paper)
{
	DpSectionKind kind = dp_section_kind_of(dp_structure_line(&paper->structure, 0)->text);

	for (guint i = 0; i < paper->own_lines->len; i++)
		paper->structure.kinds[i] = kind;
	paper->structure.roles[0] = DP_ROLE_HEADING;
}

static void
search(Family family, DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	switch (family) {
	case CONTACT:
		dp_leak_contacts(facts, passage);
		break;
	case AFFILIATION:
		dp_leak_affiliations(facts, passage, FALSE);
		break;
	case ACKNOWLEDGMENT:
	case SECTION:
		dp_leak_acknowledgments(facts, passage);
		break;
	case SELF_REFERENCE:
		dp_leak_self_references(facts, passage, structure);
		break;
	case LINK:
	case NOTE:
		dp_leak_web_links(facts, passage, structure);
		break;
	}
}

/* (nullable): what a leak says of itself. */
static const char *
sureness_of(const DpObservation *seen)
{
	if (seen == NULL)
		return NULL;
	return g_strcmp0(seen->label, "sure") == 0 && seen->confidence < 1 ? "unproven"
	                                                                   : seen->label;
}

static void
test_family(gconstpointer data)
{
	guint row = GPOINTER_TO_UINT(data);

	for (guint i = 0; i < FAMILIES[row].n; i++) {
		const Case *one = &FAMILIES[row].cases[i];
		g_auto(Paper) paper;
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(DpPassage) passage = NULL;
		const DpObservation *seen;

		paper_init(&paper, one->words);
		if (FAMILIES[row].family == SECTION)
			make_section(&paper);
		if (FAMILIES[row].family == NOTE)
			paper.structure.roles[paper.own_lines->len - 1] = DP_ROLE_FOOTNOTE;
		passage = dp_passage_new(&paper.structure);
		search(FAMILIES[row].family, facts, passage, &paper.structure);
		seen = dp_facts_get(facts, FAMILIES[row].fact, 0);
		g_test_message("%s", one->words);
		g_assert_cmpstr(sureness_of(seen), ==, one->wanted);
	}
}

static const struct {
	const char *source, *key, *value;
	const char *metadata, *path; /* wanted */
} PROPERTIES[] = {
    {"Info", "Author", "Ada Orvik and Bo Tamsin", "sure", NULL},
    {"Info", "Author", "Anonymous Author(s)", NULL, NULL},
    {"Info", "Author", "aorvik", "unsure", NULL},
    {"Info", "Company", "Lowmere University", "sure", NULL},
    {"Info", "Manager", "Ada Orvik", "sure", NULL},
    {"Info", "Creator", "LaTeX with hyperref", NULL, NULL},
    {"Info", "Producer", "pdfTeX-1.40.25", NULL, NULL},
    {"Info", "Title", "Tidal Clocks of Ada Orvik", NULL, NULL},
    {"Info", "SourceFile", "/home/aorvik/tides/paper.tex", NULL, "sure"},
    {"Info", "SourceFile", "C:\\Users\\Ada Orvik\\paper.docx", NULL, "sure"},
    {"XMP", "dc:creator", "Ada Orvik", "sure", NULL},
    {"XMP", "xmp:CreatorTool", "LaTeX with hyperref", NULL, NULL},
    {"annotation", "T", "Ada Orvik", "sure", NULL},
    {"annotation", "T", "Reviewer 2", NULL, NULL},
    {"figure", "PTEX.FileName", "./figures/tides.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/usr/share/texmf/tex/generic/logo.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/home/runner/papers/tides.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/Users/aorvik/tides.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/home/acme/files.acme.com/tmp/5ca3.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/home/aorvik/files.acme.com/tmp/5ca3.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/home/aorvik/aorvik.com/figures/5ca3.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/home/acme/files.acme.com", NULL, "sure"},
    {"figure", "PTEX.FileName", "C:/Users/Lenovo/Desktop/tides.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/home/texlive/tides.pdf", NULL, NULL},
    {"figure", "Author", "Ada Orvik", "sure", NULL},
    {"figure", "Author", "Hans-Bernhard Broeker", NULL, NULL},
    {"Info", "Author", "George Evans", "unsure", NULL},
    {"Info", "Author", "George Evans and Ada Orvik", "sure", NULL},
    {"Info", "Author", "IEEE", NULL, NULL},
    {"Info", "Author", "Springer-SBM", NULL, NULL},
    {"Info", "Author", "Владелец", NULL, NULL},
    {"Info", "Author", "微软用户", NULL, NULL},
    {"Info", "Author", "PCUser", NULL, NULL},
    {"Info", "Author", "Administration", NULL, NULL},
    {"Info", "Company", "微软中国", NULL, NULL},
    {"figure", "Creator", "Matplotlib v3.8.0, https://matplotlib.org", NULL, NULL},
    {"Info", "PTEX.Fullbanner", "This is pdfTeX, Version 3.14 kpathsea version 6.3", NULL, NULL},
};

/* The first property is what the file says of its author, or who made a remark in it. */
static const struct {
	const char *source, *key, *author; /* source NULL: the file names nobody */
	const char *where, *what, *value;
	const char *wanted;
} REMARKS[] = {
    {NULL, NULL, NULL, "layer", "Name", "Ida Tamsin's comments", "unsure"},
    {NULL, NULL, NULL, "layer", "Name", "Ada’s draft notes", "unsure"},
    {NULL, NULL, NULL, "layer", "Name", "Reviewer's comments", NULL},
    {NULL, NULL, NULL, "layer", "Name", "Background", NULL},
    {NULL, NULL, NULL, "layer", "Name", "Moore's Law", NULL},
    {NULL, NULL, NULL, "attachment", "Desc", "Comments by Ida Tamsin", "unsure"},
    {NULL, NULL, NULL, "attachment", "Desc", "author: Ida Tamsin", "unsure"},
    {NULL, NULL, NULL, "attachment", "Desc", "author: Anonymous Authors", NULL},
    {NULL, NULL, NULL, "attachment", "Desc", "Code: https://github.com/aorvik/tides", "unsure"},
    {NULL, NULL, NULL, "attachment", "Desc", "https://anonymous.4open.science/r/tides", NULL},
    {NULL, NULL, NULL, "attachment", "F", "data.zip", NULL},
    {NULL, NULL, NULL, "bookmark", "Title", "Notes from Bo Tamsin", "unsure"},
    {NULL, NULL, NULL, "bookmark", "Title", "Proof of Stokes' Theorem", NULL},
    {NULL, NULL, NULL, "bookmark", "Title", "Corrections of Type Errors", NULL},
    {NULL, NULL, NULL, "annotation", "Contents", "see https://github.com/aorvik/x", "unsure"},
    {"Info", "Author", "Ada Orvik and Bo Tamsin", "layer", "Name", "Bo Tamsin", "sure"},
    {"Info", "Author", "Ada Orvik, Bo Tamsin", "bookmark", "Title", "From bo tamsin", "sure"},
    {"XMP", "dc:creator", "Orvik, Ada", "attachment", "F", "AdaOrvik.zip", "sure"},
    {"annotation", "T", "Ada Orvik", "attachment", "F", "aorvik-data.csv", "sure"},
    {"annotation", "T", "Ada Orvik", "attachment", "Desc", "Orvik data", "unsure"},
    {"annotation", "T", "Ada Orvik", "bookmark", "Title", "The Orvik bound", NULL},
    {"annotation", "T", "Ada Orvik", "annotation", "Contents", "Ada Orvik: fix this", "sure"},
    {"annotation", "T", "Reviewer 2", "layer", "Name", "Reviewer 2", NULL},
    {"figure", "Author", "Cy Ellery", "layer", "Name", "Cy Ellery", NULL},
};

static void
test_remarks(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(REMARKS); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new();
		DpProperty author = {REMARKS[i].source, (char *)REMARKS[i].key,
		                     (char *)REMARKS[i].author, 0};
		DpProperty remark = {REMARKS[i].where, (char *)REMARKS[i].what,
		                     (char *)REMARKS[i].value, 0};
		DpObjects objects = {.properties = properties};
		const DpObservation *seen;

		if (author.source != NULL)
			g_ptr_array_add(properties, &author);
		g_ptr_array_add(properties, &remark);
		dp_leak_remarks(facts, &objects);
		seen = dp_facts_get(facts, "anonymity.metadata", 0);
		g_test_message("%s %s", remark.key, remark.value);
		g_assert_cmpstr(seen != NULL ? seen->label : NULL, ==, REMARKS[i].wanted);
	}
}

static void
test_properties(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(PROPERTIES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new();
		DpProperty property = {PROPERTIES[i].source, (char *)PROPERTIES[i].key,
		                       (char *)PROPERTIES[i].value, 0};
		DpObjects objects = {.properties = properties};
		g_autoptr(GPtrArray) none = g_ptr_array_new();
		DpLayout layout = {.pages = none, .fonts = none};
		const DpObservation *metadata, *path;

		g_ptr_array_add(properties, &property);
		dp_leak_properties(facts, &objects);
		dp_leak_paths(facts, &objects, &layout);
		metadata = dp_facts_get(facts, "anonymity.metadata", 0);
		path = dp_facts_get(facts, "anonymity.path", 0);
		g_test_message("%s %s", property.key, property.value);
		g_assert_cmpstr(metadata != NULL ? metadata->label : NULL, ==,
		                PROPERTIES[i].metadata);
		g_assert_cmpstr(path != NULL ? path->label : NULL, ==, PROPERTIES[i].path);
	}
}

static const struct {
	const char *title, *name; /* title NULL: none was found */
	const char *wanted;
} FILE_NAMES[] = {
    {NULL, "tides-by-Orvik.pdf", "unsure"},
    {"Tidal Clocks", "Tidal-Clocks-by-Ada-Orvik.pdf", "unsure"},
    {"Reading Tides by Small Clocks", "Reading-Tides-by-Small-Clocks.pdf", NULL},
    {"Reading Tides by Small Clocks", "041-Reading_Tides_by_Small_Cl.pdf", NULL},
    {"Reading Tides by Small Clocks", "Reading Tides by Small Clocks by Orvik.pdf", "unsure"},
    {"Tidal Clocks", "Orvik et al 2020.pdf", "unsure"},
    {"Tidal Clocks", "paper-12.pdf", NULL},
};

static void
test_file_names(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FILE_NAMES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		const DpObservation *seen;

		if (FILE_NAMES[i].title != NULL)
			dp_facts_add_text(facts, "document.title", FILE_NAMES[i].title, NULL);
		dp_leak_file_name(facts, FILE_NAMES[i].name, NULL);
		seen = dp_facts_get(facts, "anonymity.filename", 0);
		g_test_message("%s", FILE_NAMES[i].name);
		g_assert_cmpstr(seen != NULL ? seen->label : NULL, ==, FILE_NAMES[i].wanted);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(FAMILIES); i++) {
		g_autofree char *name = g_strdup_printf("/leaks/%u-%s", i, FAMILIES[i].fact);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_family);
	}
	g_test_add_func("/leaks/properties", test_properties);
	g_test_add_func("/leaks/remarks", test_remarks);
	g_test_add_func("/leaks/file-names", test_file_names);
	return g_test_run();
}
