//! Octets of HTTP for the registry's tests and for fuzzing, composed from the specifications.

/// A request with each header of the service-based interface, and an access token.
pub(super) const SBI: &[u8] = b"\
    POST /nausf-auth/v1/ue-authentications HTTP/1.1\r\n\
    Host: ausf.example.org\r\n\
    User-Agent: AMF\r\n\
    Authorization: Bearer eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImsxIiwieDV1IjoiaHR0cHM6Ly8xOTIuMC\
    4yLjEwL2MifQ.eyJpc3MiOiIwMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDEiLCJzdWIiOiIwMDAwMDAwMC0wMDA\
    wLTQwMDAtODAwMC0wMDAwMDAwMDAwMDIiLCJhdWQiOlsiQVVTRiJdLCJzY29wZSI6Im5hdXNmLWF1dGgiLCJleHAiOjE4MDAwMDA\
    wMDAsImlhdCI6MTc5OTk5OTAwMCwiY29uc3VtZXJQbG1uSWQiOnsibWNjIjoiMDAxIiwibW5jIjoiMDEifSwicHJvZHVjZXJQbG1\
    uSWQiOnsibWNjIjoiMDAxIiwibW5jIjoiMDEifSwibmZUeXBlIjoiQU1GIiwicHJvZHVjZXJOZlNldElkIjoic2V0MSIsImp0aSI\
    6IjEifQ.AA\r\n\
    3gpp-sbi-access-scope: nausf-auth\r\n\
    3gpp-sbi-access-token: Bearer e30.e30.AA\r\n\
    3gpp-sbi-alternate-chf-id: primary=a\r\n\
    3gpp-sbi-asynch-nf-interaction: interaction-id=1\r\n\
    3gpp-sbi-binding: bl=nf-instance; nfinst=00000000-0000-4000-8000-000000000003\r\n\
    3gpp-sbi-callback: Nausf_UEAuthentication_Notify; apiversion=1\r\n\
    3gpp-sbi-client-credentials: e30.e30.AA\r\n\
    3gpp-sbi-consumer-info: supported-service=nausf-auth\r\n\
    3gpp-sbi-correlation-info: imsi-001010000000001\r\n\
    3gpp-sbi-interplmn-purpose: ROAMING\r\n\
    3gpp-sbi-lci: Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Load-Metric: 25%\r\n\
    3gpp-sbi-max-forward-hops: 5; nodetype=scp\r\n\
    3gpp-sbi-max-rsp-time: 10000\r\n\
    3gpp-sbi-message-priority: 10\r\n\
    3gpp-sbi-nf-peer-info: srcinst=00000000-0000-4000-8000-000000000002; dstinst=00000000-0000-4000-8000\
    -000000000003\r\n\
    3gpp-sbi-notif-accepted-encoding: gzip\r\n\
    3gpp-sbi-nrf-uri: nnrf-disc: \"http://192.0.2.10/nnrf-disc/v1\"\r\n\
    3gpp-sbi-nrf-uri-callback: nnrf-disc: \"http://192.0.2.10/nnrf-disc/v1\"\r\n\
    3gpp-sbi-oci: Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Period-of-Validity: 75s\r\n\
    3gpp-sbi-originating-network-id: 001-01; src: SEPP\r\n\
    3gpp-sbi-other-access-scopes: nausf-auth\r\n\
    3gpp-sbi-producer-id: nfinst=00000000-0000-4000-8000-000000000003\r\n\
    3gpp-sbi-request-info: retrans=false\r\n\
    3gpp-sbi-response-info: request-retransmitted=false\r\n\
    3gpp-sbi-retry-info: no-retries\r\n\
    3gpp-sbi-routing-binding: bl=nf-instance; nfinst=00000000-0000-4000-8000-000000000003\r\n\
    3gpp-sbi-selection-info: reselection=true\r\n\
    3gpp-sbi-sender-timestamp: Sun, 04 Aug 2019 08:49:37.845 GMT\r\n\
    3gpp-sbi-source-nf-client-credentials: e30.e30.AA\r\n\
    3gpp-sbi-target-apiroot: http://192.0.2.11:8080\r\n\
    3gpp-sbi-target-nf-group-id: g1\r\n\
    3gpp-sbi-target-nf-id: nfinst=00000000-0000-4000-8000-000000000003\r\n\
    3gpp-sbi-discovery-target-nf-type: AUSF\r\n\
    Content-Type: application/json\r\n\
    Content-Length: 93\r\n\
    \r\n{\"supiOrSuci\":\"imsi-001010000000001\",\"servingNetworkName\":\"5G:mnc001.mcc001.3gppnetwork.org\"}";
