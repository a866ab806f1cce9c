// swift-format-ignore-file
// Generated from Data/Reference/htcds.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `htcds.json`: columns of the Human Trafficking Case Data Standard, and the fields that fill them.
  package static let htcds: String = #"""
{
  "as_of": "2025-12-01",
  "version": "2.0",
  "source": "github.com/UNMigration/HTCDS, HTCDS Field Standards 2.0 at 3c2f653 (IOM): every core field that is not deprecated, and those of the others that a case can fill; ext_ columns are extensions",
  "columns": [
    {"column": "ext_CaseNumber", "part": "case_number"},
    {"column": "ext_TypeOfExploitation", "field": "exploitation", "part": "own_codes"},
    {"column": "ext_Birthdate", "field": "birth_date", "part": "partial_day"},
    {"column": "ext_EnteredOn", "field": "entered_on"},
    {"column": "ext_OtherPhones", "field": "handles", "part": "other_phones"},
    {"column": "ext_Consents", "field": "consent", "part": "answers", "inside": true},
    {"column": "prs_Salutation", "part": "empty"},
    {"column": "prs_FirstName", "field": "name_latin", "part": "given_names"},
    {"column": "prs_SecondName", "field": "name_latin", "part": "surname"},
    {"column": "prs_Birthdate", "field": "birth_date", "part": "whole_day"},
    {"column": "prs_Gender", "field": "sex", "part": "code"},
    {"column": "prs_Deceased", "field": "deceased_on", "part": "present"},
    {"column": "prs_PrimaryLanguage", "field": "languages", "part": "first_code"},
    {"column": "prs_SecondaryLanguage", "field": "languages", "part": "second_code"},
    {"column": "prs_Citizenship", "field": "nationality"},
    {"column": "prs_IdentityNumber", "field": "passport_no"},
    {"column": "prs_Title", "part": "empty"},
    {"column": "prs_Email", "field": "handles", "part": "email"},
    {"column": "prs_HomePhone", "part": "empty"},
    {"column": "prs_MobilePhone", "field": "handles", "part": "phone"},
    {"column": "prs_MailingCity", "part": "empty"},
    {"column": "prs_MailingCountry", "part": "empty"},
    {"column": "prs_MailingState", "field": "home_region", "part": "label"},
    {"column": "prs_MailingStreet", "part": "empty"},
    {"column": "prs_MailingPostalCode", "part": "empty"},
    {"column": "vic_TraffickingStatus", "field": "trafficking_status", "part": "code"},
    {"column": "vic_TraffickingStatusDecisionMakingOrg", "field": "status_decided", "part": "body"},
    {"column": "vic_RelationshipToTrafficker", "field": "recruiter_relation", "part": "code"},
    {"column": "vic_AgeWhenTrafficked", "field": "birth_date", "part": "age_when_trafficked"},
    {"column": "vic_RecruitmentWebsitesAndApps", "field": "recruit_apps", "part": "code"},
    {"column": "vic_MethodOfRecruitment", "field": "recruit_channels", "part": "code"},
    {"column": "vic_LocationOfRecruitment", "part": "empty"},
    {"column": "vic_MethodsOfControl", "field": "control_methods", "part": "control"},
    {"column": "vic_TypeOfExploitation", "field": "exploitation", "part": "exploitation"},
    {"column": "vic_ForcedLabourIndustry", "part": "empty"},
    {"column": "vic_TypeOfSexExploitation", "part": "empty"},
    {"column": "vic_LocationOfExploitation", "part": "empty"},
    {"column": "cas_Status", "field": "stage", "part": "status"},
    {"column": "cas_ReasonForCaseClosure", "field": "closure_reason", "part": "label"},
    {"column": "cas_CaseOwner", "field": "case_owner"},
    {"column": "cas_ReferringOrganisation", "field": "report_channel", "part": "label"},
    {"column": "cas_IncomingReferralDate", "field": "reported_at", "part": "day"},
    {"column": "cas_ReferringPrimaryCaseWorker", "part": "empty"},
    {"column": "cas_ReasonForIncomingReferral", "part": "empty"},
    {"column": "cas_IncomingReferralDetails", "part": "empty"},
    {"column": "cas_ReferredOrganisation", "part": "empty"},
    {"column": "cas_ReferredPrimaryCaseWorker", "part": "empty"},
    {"column": "cas_ReasonForOutgoingReferral", "part": "empty"},
    {"column": "cas_OutgoingReferralDate", "part": "empty"},
    {"column": "cas_OutgoingReferralDetails", "part": "empty"},
    {"column": "hte_Longitude", "field": "stays", "part": "longitude", "inside": true},
    {"column": "hte_Latitude", "field": "stays", "part": "latitude", "inside": true},
    {"column": "hte_City", "field": "stays", "part": "town"},
    {"column": "hte_Country", "field": "stays", "part": "country"},
    {"column": "hte_State", "field": "stays", "part": "province"},
    {"column": "hte_Date", "field": "stays", "part": "event_day"},
    {"column": "hte_Type", "field": "stays", "part": "event_type"},
    {"column": "con_Consent", "field": "consent", "part": "consent"}
  ]
}

"""#
}
