<?php
// SPDX-License-Identifier: GPL-3.0-or-later

require_once(__DIR__ . "/DeskproofReport.inc.php");

// The service "deskproof serve", as docs/service.md describes it.
class DeskproofService {
    const CONNECT_SECONDS = 3;
    const SECONDS = 20;           // the longest that an author waits, unless config.inc.php says otherwise
    const REPORT_BYTES = 4000000; // the largest report that is read

    private $client, $address, $token, $seconds;

    /** @param object $client OJS's HTTP client (Guzzle); @param array $config config.inc.php's section deskproof */
    function __construct($client, array $config) {
        $this->client = $client;
        $this->address = rtrim($config["service"] ?: "http://127.0.0.1:8025", "/");
        $this->token = $config["token"];
        $this->seconds = (int) $config["seconds"] > 0 ? (int) $config["seconds"] : self::SECONDS;
    }

    /**
     * @param resource $pdf
     * @return DeskproofReport
     * @throws Exception with a sentence, if nothing is known about the paper
     */
    function check($pdf, array $query) {
        $headers = ["Content-Type" => "application/pdf", "Accept" => "application/json"];
        if ($this->token)
            $headers["Authorization"] = "Bearer {$this->token}";
        try {
            $answer = $this->client->request("POST", "{$this->address}/v1/check?" . http_build_query($query), [
                "headers" => $headers, "body" => $pdf, "timeout" => $this->seconds,
                "connect_timeout" => self::CONNECT_SECONDS, "http_errors" => false, "allow_redirects" => false,
                "proxy" => "", // a paper does not go through the site's proxy
                "on_headers" => function ($answer) {
                    if ((int) $answer->getHeaderLine("Content-Length") > self::REPORT_BYTES)
                        throw new RuntimeException("the report is too long");
                }]);
        } catch (Throwable $error) {
            error_log("deskproof: {$error->getMessage()}"); // it names addresses, which are not for editors
            throw new RuntimeException("The service did not answer.");
        }
        $report = json_decode((string) $answer->getBody());
        if (!isset($report->verdict, $report->findings) || $report->verdict === "unchecked")
            throw new RuntimeException($report->error ?? $report->detail
                                       ?? "The service answered with the status {$answer->getStatusCode()}.");
        return new DeskproofReport($report);
    }
}
