/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/service.h"

/* The examples for portals that are written in PHP (docs/portals): the files themselves, loaded by
 * what stands for the portal (tests/portals), ask a service. */

#define TOKEN "a-token" /* as tests/portals has it */
#define PAGE_SIZE "the venue requires A4"
#define DOUBT "A person should look at this: "

/* Whom the portal asks. */
typedef enum {
	LIVE,   /* the service */
	CLOSED, /* nobody listens there */
	SILENT, /* it connects, and says nothing */
	SAVED,  /* a folder with reports that no paper here would get: PHP reads them as it reads
	           answers */
	N_SERVICES
} Asked;

static char *addresses[N_SERVICES];
static gboolean has_php;

typedef struct {
	const char *name, *venue, *paper;
	Asked service;
	const char *out; /* what is printed, with a "*" for any text */
} Call;

/* @portal: the file of tests/portals, and its arguments. */
static Ending
run(const char *portal, const char *const *words)
{
	GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE;
	g_autoptr(GSubprocessLauncher) launcher = program_launcher(".", NULL, flags);
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	g_autofree char *script =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "tests", "portals", portal, NULL);

	g_strv_builder_add_many(builder, "php", script, NULL);
	for (; *words != NULL; words++)
		g_strv_builder_add(builder, *words);
	g_auto(GStrv) argv = g_strv_builder_end(builder);
	g_autoptr(GSubprocess) process = program_spawn(launcher, argv);

	return program_wait(process);
}

static gboolean
is_skipped(void)
{
	if (!has_php)
		g_test_skip("there is no php");
	return !has_php;
}

static void
assert_printed(const Ending *ending, const char *expected)
{
	if (!g_pattern_match_simple(expected, ending->out))
		g_test_message("%s%s", ending->out, ending->err);
	g_assert_true(g_pattern_match_simple(expected, ending->out));
	g_assert_cmpint(ending->exit, ==, 0);
}

static const Call HOTCRP[] = {
    {"pass", "fits", "paper.pdf", LIVE, ""},
    {"fail", "narrow", "paper.pdf", LIVE, "2 page-size <0>*" PAGE_SIZE "*\n"},
    {"review", "doubt", "paper.pdf", LIVE, "1 page-size <0>" DOUBT "*\n"},
    {"no-pdf", "fits", "words.pdf", LIVE, "2 corrupt <0>*\n"},
    {"no-venue", "fit", "paper.pdf", LIVE, "1 error <0>*try again later.\n"},
    {"no-service", "fits", "paper.pdf", CLOSED, "1 error <0>*try again later.\n"},
    {"waived", "waived", "paper.pdf", SAVED, ""},
    {"capped", "capped", "paper.pdf", SAVED, "1 page-limit <0>" DOUBT "Two too many.\n"},
    {"warning", "warning", "paper.pdf", SAVED, "1 page-limit <0>Two too many.\n"},
    {"unchecked", "unchecked", "paper.pdf", SAVED, "1 error <0>*try again later.\n"},
};

static void
test_hotcrp(gconstpointer data)
{
	const Call *call = data;
	const char *words[] = {addresses[call->service], call->venue, call->paper, NULL};

	if (is_skipped())
		return;
	g_auto(Ending) ending = run("hotcrp.php", words);

	assert_printed(&ending, call->out);
}

/* What OJS keeps with the file and does at the end, when nothing is known about it. */
#define NOTHING_KEPT "deskproofVerdict: \ndeskproofRemarks: \nsubmitted\n"
#define UNCHECKED "log: The format of paper.pdf was not checked: "

static const struct {
	Call call;
	const char *refuse, *kind; /* as tests/portals/ojs.php has them */
} OJS[] = {
    {{"pass", "fits", "paper.pdf", LIVE,
      "log: Format of paper.pdf: it conforms.\nstored\ndeskproofVerdict: pass\n"
      "deskproofRemarks: \nsubmitted\n"},
     "1",
     "text"},
    {{"fail-told", "narrow", "paper.pdf", LIVE,
      "log: Format of paper.pdf: it does not conform. / *\n"
      "told: Format of paper.pdf: it does not conform. / *" PAGE_SIZE "*\nstored\n"
      "deskproofVerdict: fail\ndeskproofRemarks: *" PAGE_SIZE "*\nsubmitted\n"},
     "0",
     "text"},
    {{"fail-refused", "narrow", "paper.pdf", LIVE,
      "refused: This PDF does not conform to the format rules.*" PAGE_SIZE "*).\n"},
     "1",
     "text"},
    {{"fail-refused-form", "narrow", "paper.pdf", LIVE,
      "refused: This PDF does not conform to the format rules.*" PAGE_SIZE "*).\n"},
     "1",
     "form"},
    {{"fail-refused-later", "narrow", "paper.pdf", LIVE,
      "stored\nlog: *\ntold: *\ndeskproofVerdict: fail\ndeskproofRemarks: *" PAGE_SIZE "*\n"
      "not submitted: This PDF does*" PAGE_SIZE "*).\nnot submitted: *).\n"},
     "1",
     "later"},
    {{"review", "doubt", "paper.pdf", LIVE,
      "log: Format of paper.pdf: a person should look at it. / " DOUBT "*\ntold: *" DOUBT
      "*\nstored\ndeskproofVerdict: review\ndeskproofRemarks: " DOUBT "*\nsubmitted\n"},
     "1",
     "text"},
    {{"no-pdf", "narrow", "words.pdf", LIVE,
      "log: Format of words.pdf: the file could not be read. / *\ntold: *\nstored\n"
      "deskproofVerdict: error\ndeskproofRemarks: *\nsubmitted\n"},
     "1",
     "text"},
    {{"no-main-text", "narrow", "paper.pdf", LIVE, "stored\n" NOTHING_KEPT}, "1", "data"},
    {{"other-format", "narrow", "paper.docx", LIVE, "stored\n" NOTHING_KEPT}, "1", "text"},
    {{"no-venue", "fit", "paper.pdf", LIVE, UNCHECKED "*did you mean*\nstored\n" NOTHING_KEPT},
     "1",
     "text"},
    {{"no-service", "narrow", "paper.pdf", CLOSED,
      UNCHECKED "The service did not answer.\nstored\n" NOTHING_KEPT},
     "1",
     "text"},
    {{"silent", "narrow", "paper.pdf", SILENT,
      UNCHECKED "The service did not answer.\nstored\n" NOTHING_KEPT},
     "1",
     "text"},
    {{"no-report", "page", "paper.pdf", SAVED,
      UNCHECKED "The service answered with the status *\nstored\n" NOTHING_KEPT},
     "1",
     "text"},
    {{"unchecked", "unchecked", "paper.pdf", SAVED,
      UNCHECKED "There was no room.\nstored\n" NOTHING_KEPT},
     "1",
     "text"},
    {{"waived", "waived", "paper.pdf", SAVED,
      "log: Format of paper.pdf: it conforms.\nstored\ndeskproofVerdict: pass\n"
      "deskproofRemarks: \nsubmitted\n"},
     "1",
     "text"},
    {{"capped", "capped", "paper.pdf", SAVED,
      "log: *\ntold: *\nstored\ndeskproofVerdict: review\n"
      "deskproofRemarks: " DOUBT "Two too many.\nsubmitted\n"},
     "1",
     "text"},
    {{"warning", "warning", "paper.pdf", SAVED,
      "log: Format of paper.pdf: it conforms. / *\ntold: *\nstored\ndeskproofVerdict: pass\n"
      "deskproofRemarks: Please note: Two too many.\nsubmitted\n"},
     "1",
     "text"},
    {{"markup", "markup", "paper.pdf", SAVED,
      "refused: *\xe2\x80\xb9script\xe2\x80\xba and more\n"},
     "1",
     "text"},
};

static const char *const VERSIONS[] = {"33", "34"};

static void
test_ojs(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data) / G_N_ELEMENTS(VERSIONS);
	const Call *call = &OJS[i].call;
	const char *words[] = {VERSIONS[GPOINTER_TO_UINT(data) % G_N_ELEMENTS(VERSIONS)],
	                       addresses[call->service],
	                       call->venue,
	                       OJS[i].refuse,
	                       OJS[i].kind,
	                       call->paper,
	                       NULL};

	if (is_skipped())
		return;
	g_auto(Ending) ending = run("ojs.php", words);

	assert_printed(&ending, call->out);
}

#define FINDING(severity, capped, message, waiver)                                                 \
	"{\"rule\": \"page-limit\", \"severity\": \"" severity "\", \"severity_capped\": " capped  \
	", \"verdict\": \"fail\", \"message\": \"" message "\", \"waiver\": " waiver "}"
#define REPORT(verdict, findings, error)                                                           \
	"{\"verdict\": \"" verdict "\", \"findings\": [" findings "], \"error\": " error "}"

static const struct {
	const char *venue, *report;
} REPORTS[] = {
    {"waived", REPORT("pass", FINDING("error", "false", "Two too many.", "\"agreed\""), "null")},
    {"capped", REPORT("review", FINDING("warning", "true", "Two too many.", "null"), "null")},
    {"warning", REPORT("pass", FINDING("warning", "false", "Two too many.", "null"), "null")},
    {"unchecked", REPORT("unchecked", "", "\"There was no room.\"")},
    {"markup", REPORT("fail", FINDING("error", "false", "<script>\\nand more", "null"), "null")},
    {"page", "<html>Bad Gateway</html>"},
};

static void
write_saved(void)
{
	static const char *const QUERIES[] = {"name=paper7.pdf", "name=submission7.pdf&number=7"};

	for (guint i = 0; i < G_N_ELEMENTS(REPORTS); i++) {
		for (guint k = 0; k < G_N_ELEMENTS(QUERIES); k++) {
			g_autofree char *name = g_strdup_printf("saved/v1/check?venue=%s&%s",
			                                        REPORTS[i].venue, QUERIES[k]);

			program_write(name, REPORTS[i].report, -1);
		}
	}
}

#define VENUE(id, size, severity, source)                                                          \
	"schema: 1\nid: " id "\ntitle: A venue\nrules:\n  page-size: {sizes: [" size "]" severity  \
	", source: " source ", cite: {quote: \"a sentence\", url: \"https://example.org/\", "      \
	"read: 2026-01-31}}\n"

static void
set_up(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autofree char *php = NULL;

	program_set_up();
	program_write("rules/fits.yaml", VENUE("fits", "letter", ", severity: error", "published"),
	              -1);
	program_write("rules/narrow.yaml", VENUE("narrow", "a4", ", severity: error", "published"),
	              -1);
	program_write("rules/doubt.yaml", VENUE("doubt", "a4", "", "secondary"), -1);
	program_write("tokens", TOKEN "\n", -1);
	program_write("words.pdf", "not even the first line\n", -1);
	program_write_paper("paper.pdf", &paper);
	program_write_paper("paper.docx", &paper);
	write_saved();
	php = g_find_program_in_path("php");
	has_php = php != NULL;
}

/* A port of this machine that listens; nobody accepts what connects. */
static GSocketListener *
listen_silently(guint *port)
{
	GSocketListener *listener = g_socket_listener_new();

	*port = g_socket_listener_add_any_inet_port(listener, NULL, NULL);
	g_assert_cmpuint(*port, !=, 0);
	return listener;
}

static char *
address(guint port)
{
	return g_strdup_printf("http://127.0.0.1:%u", port);
}

static void
add_tests(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(HOTCRP); i++) {
		g_autofree char *path = g_strconcat("/portals/hotcrp/", HOTCRP[i].name, NULL);

		g_test_add_data_func(path, &HOTCRP[i], test_hotcrp);
	}
	for (guint i = 0; i < G_N_ELEMENTS(OJS) * G_N_ELEMENTS(VERSIONS); i++) {
		g_autofree char *path =
		    g_strdup_printf("/portals/ojs/%s/%s", VERSIONS[i % G_N_ELEMENTS(VERSIONS)],
		                    OJS[i / G_N_ELEMENTS(VERSIONS)].call.name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_ojs);
	}
}

int
main(int argc, char **argv)
{
	Service service;
	guint port = 0;

	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	service_start(&service, "");
	addresses[CLOSED] = address(service.port);
	g_auto(Ending) stopped = service_stop(&service);
	service_start(&service, "--token-file tokens");
	addresses[LIVE] = address(service.port);
	g_autoptr(GSocketListener) listener = listen_silently(&port);
	addresses[SILENT] = address(port);
	addresses[SAVED] = g_strdup("saved");
	add_tests();
	int status = program_test_run();
	g_auto(Ending) ended = service_stop(&service);

	g_socket_listener_close(listener);
	g_assert_cmpint(stopped.exit, ==, 0);
	g_assert_cmpint(ended.exit, ==, 0);
	for (guint i = 0; i < N_SERVICES; i++)
		g_free(addresses[i]);
	return status;
}
