// swift-format-ignore-file
// Generated from Data/Reference/htcds.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `htcds.json`: columns of the Human Trafficking Case Data Standard, and the fields that fill them.
  package static let htcds: String = #"""
{
  "as_of": "2025-10-14",
  "source": "github.com/UNMigration/HTCDS, HTCDS Field Reference and Field Definitions; prs_IdentityNumber, prs_Citizenship, vic_TypeOfExploitation and con_Consent from its version 2",
  "columns": [
    {"column": "cas_Status", "field": "stage", "part": "status"},
    {"column": "cas_IncomingReferralDate", "field": "reported_at", "part": "day"},
    {"column": "cas_ReferringOrganisation", "field": "report_channel", "part": "label"},
    {"column": "cas_CaseOwner", "field": "case_owner"},
    {"column": "cas_ReasonForCaseClosure", "field": "closure_reason", "part": "label"},
    {"column": "prs_SecondName", "field": "name_latin", "part": "surname"},
    {"column": "prs_FirstName", "field": "name_latin", "part": "given_names"},
    {"column": "prs_Birthdate", "field": "birth_date"},
    {"column": "prs_Gender", "field": "sex", "part": "code"},
    {"column": "prs_Citizenship", "field": "nationality"},
    {"column": "prs_PrimaryLanguage", "field": "languages", "part": "code"},
    {"column": "prs_IdentityNumber", "field": "passport_no"},
    {"column": "prs_MobilePhone", "field": "handles", "part": "phone"},
    {"column": "prs_Email", "field": "handles", "part": "email"},
    {"column": "prs_MailingState", "field": "home_region", "part": "label"},
    {"column": "prs_Deceased", "field": "deceased_on", "part": "present"},
    {"column": "vic_TraffickingStatus", "field": "trafficking_status", "part": "code"},
    {"column": "vic_TraffickingStatusDecisionMakingOrg", "field": "status_decided", "part": "body"},
    {"column": "vic_MethodOfRecruitment", "field": "recruit_channels", "part": "code"},
    {"column": "vic_RecruitmentWebsitesAndApps", "field": "recruit_apps", "part": "code"},
    {"column": "vic_RelationshipToTrafficker", "field": "recruiter_relation", "part": "code"},
    {"column": "vic_MethodsOfControl", "field": "control_methods", "part": "code"},
    {"column": "vic_TypeOfExploitation", "field": "exploitation", "part": "code"},
    {"column": "hte_Date", "field": "entered_on"},
    {"column": "hte_State", "field": "stays", "part": "province"},
    {"column": "hte_City", "field": "stays", "part": "town"},
    {"column": "con_Consent", "field": "consent", "part": "answers"}
  ]
}

"""#
}
