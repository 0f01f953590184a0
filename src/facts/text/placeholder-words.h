/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off: rows of words, wrapped by their bytes */

/*
 * Words in place of authors' names, by kind; one row per group of languages. A "*" matches any
 * ending. Case, accents and the joining of Korean letters do not matter.
 */

/* A person is not named, not yet named, or has no name. */
static const char *const HIDDEN_WORDS[] = {
    /* English */
    "anon anons anonym* annonym* removed removal withheld withhold* redact* hid hidden hide "
    "hides hiding omit omits omitted omitting omission suppress* conceal* mask* blind* "
    "obscured obfuscat* undisclosed elided deleted excluded unnamed nameless unknown tba tbd "
    "tbc placeholder* disguised stripped erased blanked deidentif* unidentified unspecified "
    "incognito none nobody na undisclos* shown listed disclosed revealed announced determined "
    "added provided supplied inserted filled restored intentionally deliberately nonymous",
    /* German, Dutch, Scandinavian */
    "entfern* weggelassen ausgelassen verborgen geschwärzt unkenntlich verdeckt ungenannt* "
    "namenlos* unbekannt* nachgereicht ergänzt ausgeblendet gelöscht geheim verschleiert "
    "anoniem* geanonimis* verwijderd* weggelaten onbekend* verhuld* naamloos naamloze fjernet "
    "udeladt udelad* skjult* skjulte utelatt utelate* utelämna* utelamna* borttag* dold "
    "dolda dolt maskera* sladdad* slettet ukjent* okänd* namnlös* fjärnad* navnløs* "
    "nafnlaus* fjarlægð* dulin*",
    /* French, Spanish, Portuguese, Catalan, Italian, Romanian */
    "masqué* supprimé* omis omise omises retiré* caché* occulté* caviardé* inconnu* "
    "dissimulé* anonim* omitid* ocult* suprimid* eliminad* retirad* removid* escondid* "
    "compléter complété* desconocid* desconhecid* omes* amagad* amagat* ocultat* suprimit* "
    "eliminat* omess* "
    "rimoss* nascost* oscurat* celat* cancellat* sconosciut* ascuns* omise înlăturat* "
    "reservad* borrad* sigilos*",
    /* Polish, Czech, Slovak, Hungarian, Slovene, Croatian */
    "usunięt* ukryt* pominięt* utajnion* zamazan* zanonimizow* niejawn* nieujawnion* "
    "bezimienn* zataj* odstraněn* odstránen* skryt* vynechán* vynechan* utajen* zamlčen* "
    "začerněn* neuveden* neznám* nezveřejněn* bezejmenn* nevtelen* névtelen* eltávolít* "
    "elrejt* rejtett kihagy* töröl* titkos* titkosít* kitakar* uklonjen* skriven* skrit* "
    "izostavljen* odstranjen* izpuščen* prikriven* prikrit* neznan* nepoznat* brezimn*",
    /* Turkish, Finnish, Estonian, Latvian, Lithuanian, Albanian, Basque */
    "gizl* kaldırıl* çıkarıl* saklan* saklı silin* isimsiz* adsız* bilinmeyen "
    "anonüüm* eemaldatud peidetud varjatud poistettu poistettiin piilotettu salattu salassa "
    "nimeton* nimettöm* nimetön* tuntematon* peitetty slēpt* noņemt* anonīm* nezinām* "
    "pašalint* paslėpt* nežinom* fshehur* hequr* ezkutat* kendut* izengabe*",
    /* Vietnamese, Indonesian, Malay, Tagalog, Swahili: Vietnamese marks are folded away */
    "danh giấu khuyết disembunyikan dirahasiakan dihapus dihilangkan disamarkan rahasia "
    "tanpa tersembunyi disorokkan dibuang tinanggal itinago wasiojulikana",
    /* Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian */
    "аноним* анонім* ананім* скрыт* удален* опущен* "
    "убран* исключен* неизвест* безымянн* засекречен* "
    "указан* раскрыт* зазначен* вказан* "
    "изъят* прихован* вилучен* видален* невідом* "
    "скрит* премахнат* изтрит* сакривен* скривен* "
    "уклоњен* изостављен* отстранет* непознат* "
    "безимен*",
    /* Greek, Armenian, Georgian */
    "ανωνυμ* αποκρυ* αφαιρ* παραλειφ* παραλειπ* "
    "διαγραφ* κρυφ* αγνωστ* անանուն* ანონიმ*",
    /* Hindi, Marathi, Bengali, Tamil, Telugu */
    "अनाम* अज्ञात* गुमनाम* बेनाम* हटा* "
    "छिपा* छुपा* गोपनीय* निनावी अनामिक* "
    "বেনাম* অজ্ঞাত* নামহীন* গোপন* "
    "பெயரற்ற* அநாமதேய* அறியப்படாத* "
    "మారుపేరు అజ్ఞాత* అనామక*",
    /* Korean */
    "익명* 비공개* 생략* 삭제* 가림* 가려* 숨김* 숨겨* 숨긴* 은닉* "
    "무기명* 미상",
    NULL,
};

/* What is hidden: names and data about them. */
static const char *const ROLE_WORDS[] = {
    "author* coauthor* co-author* name names affiliation* institution* organization* "
    "organisation* address addresses email emails mail identity identities identif* info "
    "information detail* contact contacts contributor* team group member members surname* "
    "lastname* firstname* forename* given family middle initials corresponding writer* url "
    "orcid id ids no number numbers your here somebody someone person* data fullname username "
    "researcher researchers scientist scientists scholar scholars",
    "autor* autoren* verfasser* urheber* namen angaben zugehörigkeit* anschrift* adresse* "
    "identität* vorname* nachname* daten auteur* naam affiliatie* gegevens instelling* "
    "skribent* författar* forfatter* namn navn navne uppgifter oplysninger opplysninger "
    "tilhørighet* "
    "tillhörighet* höfund* nafn nöfn",
    "autrice* nom noms prénom* coordonnées informations identité établissement* nombre "
    "nombres nome nomes nomi apellido* sobrenome* afiliaci* filiaç* filiaci* institucion* "
    "instituiç* datos dados información informaç* identidad* correo* dirección* autore "
    "autorice cognom* affiliazion* istituzion* dati informazion* nume numele afilier*",
    "autorów autorzy dane imię imiona nazwisk* afiliacj* nazwa nazwy instytucj* tożsamoś* "
    "autoři jmén* údaje údajů příslušnost* afiliac* identit* instituc* mená meno "
    "mien szerző* név nevek neve nevei adatok adatai intézmény* imena ime podaci podatki",
    "yazar* adı adları isim* ismi isimleri bilgi* kurum* kimlik* soyad* kirjoittaj* "
    "tekijä* nimi nimet nimeä tiedot nimed autori* vārd* vard* emrat emri egile* izen*",
    "tác giả penulis pengarang nama afiliasi identitas informasi may-akda mwandishi "
    "waandishi",
    "автор* имя имена имени имён данные сведения фио "
    "организаци* аффилиаци* фамили* информаци* ім'я "
    "імена дані відомост* аутор* подаци аўтар* "
    "авторлар*",
    "συγγραφ* ονομα* στοιχεια επωνυμ* ιδιοτητ* "
    "ταυτοτητ* հեղինակ* ავტორ*",
    "लेखक* नाम विवरण जानकारी पहचान "
    "संस्था লেখক* নাম ஆசிரியர்* பெயர் "
    "రచయిత*",
    "저자* 이름* 성명* 소속* 정보* 연구자* 필자*",
    NULL,
};

/* The purpose of hiding, and the thing that is submitted. */
static const char *const PAPER_WORDS[] = {
    "review* peer double single triple paper* manuscript* submi* article* draft* preprint* "
    "version versions evaluation* assessment* acceptance accepted publication* published "
    "camera ready final process processes purpose* referee* refereeing conference* workshop* "
    "journal* symposium proceedings track tracks edition page pages reference* appendix "
    "appendices body main total content* notification decision* due under pending policy "
    "policies rule rules requirement* comply compliance confidential* distribute copy proof "
    "anonymity blindness integrity fairness",
    "begutacht* gutacht* einreich* prüfung* veröffentlichung* annahme verfahren* beitrag* "
    "artikel* beoordeling* inzending* indiening* granskning* bedömning* fagfelle* "
    "bedømmelse* inskick* indsend* innsend*",
    "évaluation* relecture* soumission* soumis* examen acceptation* aveugle* revisi* "
    "evaluaci* avaliaç* envío* submiss* ciego* ciega* cego* cega* pares artículo* artigo* "
    "aceptaci* aceit* publicaç* publicaci* valutazion* sottomission* cieco cieca "
    "accettazion* pubblicazion* revizuir*",
    "recenz* ocen* zgłosze* ślep* posouz* posudz* hodnocen* bírálat* lektorál* vak "
    "beküld* hakem* değerlendirme* inceleme* kör gönderim* bildiri* makale* arvioin* "
    "vertaisarvio* retsens*",
    "phản biện bình duyệt đánh giá bài báo tinjauan penilaian ulasan telaah "
    "makalah naskah",
    "рецензи* слеп* сліп* рукопис* стать* статт* подач* "
    "публикац* κριση* αξιολογ* τυφλ* υποβολ* εργασια* "
    "समीक्षा* मूल्यांकन* पत्र "
    "পর্যালোচনা*",
    "심사* 투고* 논문* 리뷰* 평가* 게재* 블라인드* 이중",
    NULL,
};

/* Surnames of placeholder people. */
static const char *const PERSON_WORDS[] = {
    "doe roe bloggs mustermann* musterfrau* fulano* fulana* beltrano* sicrano* mengano* zutano* "
    "nordmann",
    "홍길동*",
    NULL,
};

/* Words in place of any word. */
static const char *const DUMMY_WORDS[] = {
    "foo bar baz foobar lorem ipsum dolor blah dummy sample example beispiel* firstauthor "
    "secondauthor domain dominio domaine ejemplo exemple exemplo esempio voorbeeld",
    NULL,
};

/* Given names of placeholder people. */
static const char *const GIVEN_WORDS[] = {
    "john jane joe jack jill max erika richard judy fred mary ola kari jan anders",
    NULL,
};

/* One of several. */
static const char *const COUNT_WORDS[] = {
    "one two three four five six seven eight nine ten first second third fourth fifth sixth "
    "seventh eighth ninth tenth 1st 2nd 3rd 4th 5th last another other others remaining all "
    "both every ii iii iv vi",
    "eins zwei drei vier erste* zweite* dritte* premier* deuxième* troisième* un deux trois "
    "quatre uno dos tres cuatro primer* segund* tercer* due tre quattro prim* second* terzo "
    "terza een twee drie eerste tweede första andra første anden",
    "pierwsz* drug* trzeci* jeden dwa trzy první druhý třetí birinci ikinci üçüncü "
    "первый второй третий один два три πρωτος "
    "δευτερος",
    NULL,
};

/* Function words. */
static const char *const SMALL_WORDS[] = {
    "and or of for the a an to be is are was were has have had been being in on at by with "
    "due during until till upon after before later will would shall can may this these that "
    "our their its all as from only not yet now there it they we both which who while when "
    "since because also order keep preserve maintain ensure per via subject",
    "der die das des dem den und oder für zur zum von vom wird werden wurde wurden worden "
    "ist sind im nach bei aus de het een en van voor zijn werd werden na wegens og och i för "
    "av af er är har med till til vid ved under blev ble",
    "le la les l d du et ou pour à au aux été est sont ont seront par après lors el los "
    "las y o para del al por e do da dos das no em foi foram será serão ser ao após il lo "
    "gli di della degli dei dopo per sono stati stato è si și pentru au fost ale lui",
    "w z na dla po ze o celu zostały zostało pro k při byla byly byl az és miatt során "
    "ve için ile bu tarafından ja on oli za radi su so zbog vdekjen",
    "đã được vì cho của bị đang và tên họ thông tin đơn vị dan untuk "
    "yang dari oleh telah akan",
    "и в для на по с из до после были был о та і з до від "
    "για οι τα το των του της στο την λογους και η ο σε",
    "के का की को लिए और में गया गए है हैं "
    "किए জন্য এর 및 위해 위하여 의해 대한 중 위한",
    NULL,
};

/* Kinds of organisations, and their activities. */
static const char *const ORGANISATION_WORDS[] = {
    "universit* univ université* universidad* universidade* università* institut* istitut* "
    "department* dept departamento* school* college* facult* laborator* lab labs center* "
    "centre* academy company companies corporation* inc research division computer computing "
    "computational science* engineering electrical electronic* informatics technology "
    "mathematic* physics software statistics",
    NULL,
};

/* Locations of organisations. */
static const char *const PLACE_WORDS[] = {
    "city town country state province region street road line zip code postcode postal phone "
    "telephone tel fax somewhere location ville pays ciudad país stadt land straße",
    NULL,
};

/* Parts of words, for scripts without spaces: Chinese, Japanese, Thai, … */
static const char *const UNSPACED_HIDDEN[] = {
    "待补充 待添加 待填写 后补 "
    "匿名 隐去 隱去 隐藏 隱藏 略去 省略 删除 刪除 已删 已刪 佚名 "
    "保密 从略 從略 未公开 未公開 不公开 不公開 不显示 不顯示 遮蔽 "
    "屏蔽 去除 移除 待补 待補 待定 去掉 遮盖 遮蓋 空缺 暂略 暫略 "
    "隐匿 隱匿 伏せ 伏字 非公開 秘匿 非表示 無記名 割愛 略 マスク "
    "ブラインド นิรนาม ไม่ระบุ ไม่เปิดเผย "
    "ปกปิด สงวน ซ่อน ลบ အမည်မသိ",
    NULL,
};
static const char *const UNSPACED_ROLE[] = {
    "作者 姓名 单位 單位 信息 資訊 资讯 资料 資料 名字 名称 名稱 "
    "署名 机构 機構 身份 个人 個人 著者名 著者 執筆者 氏名 所属 "
    "情報 名前 名 者 ผู้แต่ง ผู้เขียน ชื่อ "
    "ผู้วิจัย สังกัด ข้อมูล",
    NULL,
};
static const char *const UNSPACED_PAPER[] = {
    "审稿 審稿 评审 評審 盲审 盲審 双盲 雙盲 单盲 單盲 投稿 稿件 "
    "论文 論文 编号 編號 评阅 評閱 审查 審查 录用 錄用 发表 發表 "
    "匿審 同行 查読 査読 審査 採録 番号 พิจารณา "
    "ประเมิน ทบทวน บทความ",
    NULL,
};
static const char *const UNSPACED_PERSON[] = {
    "张三 李四 王五 張三 山田太郎 山田花子",
    NULL,
};
static const char *const UNSPACED_COUNT[] = {
    "第一 第二 第三 一 二 三 四 五 甲 乙 丙 丁",
    NULL,
};
static const char *const UNSPACED_SMALL[] = {
    "为 為 为了 為了 因 由于 由於 将 將 已 被 的 与 與 和 及 在 后 後 "
    "前 时 時 以 中 期间 期間 需要 要求 暂 暫 均 此处 此處 本 用 保证 "
    "保證 确保 確保 公平 版本 提供 补充 補充 再 都 有 所 等 和 公正",
    NULL,
};

/* Arabic, Persian, Urdu, Hebrew: articles and endings are attached to words, so these are searched
 * for as parts. */
static const char *const JOINED_HIDDEN[] = {
    "مجهول محجوب محذوف حذف مخفي إخفاء سري ناشناس "
    "بینام پنهان محرمانه نامعلوم گمنام אנונימ עלומ "
    "עלום הוסר הושמט חסוי מוסתר הוסתר נמחק",
    NULL,
};
static const char *const JOINED_ROLE[] = {
    "مؤلف باحث كاتب أسماء اسم بيانات هوية معلومات "
    "انتماء نویسند نام مشخصات مصنف מחבר שמות שם פרטי "
    "זהות כותב שיוך",
    NULL,
};
static const char *const JOINED_PAPER[] = {
    "مراجعة تحكيم تقييم ورقة داوری مقاله שיפוט "
    "ביקורת סקיר מאמר הגשה",
    NULL,
};
