// The keys by which rules and screens read single fields. A test checks each against the catalogue.

extension FieldKey<Int> {
  package static let version = Self("version")
  package static let ageEstimate = Self("age_estimate")
  package static let ageMin = Self("age_min")
  package static let ageMax = Self("age_max")
  package static let heightCm = Self("height_cm")
  package static let repeatDays = Self("repeat_days")
  package static let repeatMonths = Self("repeat_months")
  package static let repeatDay = Self("repeat_day")
}

extension FieldKey<Amount> {
  package static let amount = Self("amount")
}

extension FieldKey<Bool> {
  package static let isMain = Self("is_main")
  package static let deleted = Self("deleted")
}

extension FieldKey<Double> {
  package static let lat = Self("lat")
  package static let lon = Self("lon")
}

extension FieldKey<Code> {
  package static let stage = Self("stage")
  package static let sex = Self("sex")
  package static let reportChannel = Self("report_channel")
  package static let entryPoint = Self("entry_point")
  package static let safeToContact = Self("safe_to_contact")
  package static let exposure = Self("exposure")
  package static let confined = Self("confined")
  package static let phoneControlled = Self("phone_controlled")
  package static let passportWithheld = Self("passport_withheld")
  package static let sexualViolence = Self("sexual_violence")
  package static let safePlace = Self("safe_place")
  package static let traffickingStatus = Self("trafficking_status")
  package static let legalPosition = Self("legal_position")
  package static let homeWarrant = Self("home_warrant")
  package static let closureReason = Self("closure_reason")
  package static let status = Self("status")
  package static let kind = Self("kind")
  package static let province = Self("province")
  package static let precision = Self("precision")
  package static let severeViolence = Self("severe_violence")
  package static let type = Self("type")
  package static let priority = Self("priority")
  package static let outcome = Self("outcome")
  package static let direction = Self("direction")
  package static let method = Self("method")
  package static let relation = Self("relation")
  package static let mayBeTold = Self("may_be_told")
  package static let role = Self("role")
  package static let currency = Self("currency")
  package static let howLeft = Self("how_left")
  package static let source = Self("source")
  package static let confidence = Self("confidence")
  package static let body = Self("body")
  package static let item = Self("item")
  package static let level = Self("level")
  package static let audience = Self("audience")
  package static let answer = Self("answer")
  package static let sensitivity = Self("sensitivity")
  package static let lang = Self("lang")
  package static let owner = Self("owner")
  package static let condition = Self("condition")
  package static let part = Self("part")
  package static let side = Self("side")
  package static let motif = Self("motif")
  package static let colour = Self("colour")
  package static let bloodType = Self("blood_type")
  package static let dentalHeld = Self("dental_held")
  package static let printsHeld = Self("prints_held")
  package static let identifiedBy = Self("identified_by")
}

// The fields that are entered with a change of stage or status.
extension FieldKey<String> {
  package static let saidBy = Self("said_by")
  package static let reopenReason = Self("reopen_reason")
  package static let overrideReason = Self("override_reason")
  package static let closedWith = Self("closed_with")
}

extension FieldKey<[Code]> {
  package static let nationality = Self("nationality")
  package static let threats = Self("threats")
  package static let healthNeeds = Self("health_needs")
  package static let scamWork = Self("scam_work")
  package static let controlMethods = Self("control_methods")
}

extension FieldKey<String> {
  package static let nameKo = Self("name_ko")
  package static let nameLatin = Self("name_latin")
  package static let name = Self("name")
  package static let passportNo = Self("passport_no")
  package static let caseOwner = Self("case_owner")
  package static let contactRule = Self("contact_rule")
  package static let subject = Self("subject")
  package static let assignee = Self("assignee")
  package static let by = Self("by")
  package static let text = Self("text")
  package static let label = Self("label")
  package static let value = Self("value")
  package static let reason = Self("reason")
  package static let floorRoom = Self("floor_room")
  package static let outcomeNote = Self("outcome_note")
  package static let cancelReason = Self("cancel_reason")
  package static let addressText = Self("address_text")
  package static let districtPlace = Self("district_place")
  package static let number = Self("number")
  package static let updatedBy = Self("updated_by")
  package static let createdBy = Self("created_by")
  package static let withdrawnBecause = Self("withdrawn_because")
  package static let nameHeard = Self("name_heard")
  package static let dnaReferenceHeld = Self("dna_reference_held")
  package static let identifiedWith = Self("identified_with")
}

extension FieldKey<[String]> {
  package static let aliases = Self("aliases")
  package static let otherPassports = Self("other_passports")
  package static let otherBirthDates = Self("other_birth_dates")
  package static let mergedIDs = Self("merged_ids")
}

extension FieldKey<PartialDate> {
  package static let ageEstimatedOn = Self("age_estimated_on")
  package static let birthDate = Self("birth_date")
  package static let lastViolenceOn = Self("last_violence_on")
  package static let threatenedOn = Self("threatened_on")
  package static let threatsEnteredOn = Self("threats_entered_on")
  package static let treatedOn = Self("treated_on")
  package static let healthEnteredOn = Self("health_entered_on")
  package static let visaExpiresOn = Self("visa_expires_on")
  package static let deceasedOn = Self("deceased_on")
  package static let closedOn = Self("closed_on")
  package static let statusSince = Self("status_since")
  package static let lastConfirmedOn = Self("last_confirmed_on")
  package static let date = Self("date")
  package static let until = Self("until")
  package static let on = Self("on")
  package static let foundOn = Self("found_on")
  package static let foundFrom = Self("found_from")
  package static let lastSeenOn = Self("last_seen_on")
  package static let seenOn = Self("seen_on")
  package static let identifiedOn = Self("identified_on")
  /// When the body will be buried or cremated.
  package static let burial = Self("deadline")
}

extension FieldKey<Instant> {
  package static let reportedAt = Self("reported_at")
  package static let toldAt = Self("told_at")
  package static let stageSince = Self("stage_since")
  package static let dueAt = Self("due_at")
  package static let sentAt = Self("sent_at")
  package static let answeredAt = Self("answered_at")
  package static let doneAt = Self("done_at")
  package static let at = Self("at")
  package static let deadline = Self("deadline")
  package static let createdAt = Self("created_at")
  package static let updatedAt = Self("updated_at")
}

extension FieldKey<RecordID> {
  package static let site = Self("site")
  package static let priorCase = Self("prior_case")
  package static let reporterContact = Self("reporter_contact")
  package static let duplicateOf = Self("duplicate_of")
  package static let corrects = Self("corrects")
  package static let victim = Self("victim")
  package static let identifiedAs = Self("identified_as")
}

extension FieldKey<[RecordID]> {
  package static let victims = Self("victims")
  package static let sites = Self("sites")
  package static let followups = Self("followups")
  package static let incidents = Self("incidents")
  package static let leads = Self("leads")
  package static let differentFrom = Self("different_from")
  package static let unknowns = Self("unknowns")
}

extension FieldKey<FieldSet> {
  package static let ransom = Self("ransom")
  package static let riskOverride = Self("risk_override")
}

extension FieldKey<[FieldSet]> {
  package static let stays = Self("stays")
  package static let readiness = Self("readiness")
  package static let handles = Self("handles")
  package static let externalRefs = Self("external_refs")
  package static let consent = Self("consent")
  package static let attachments = Self("attachments")
  package static let marks = Self("marks")
  package static let clothes = Self("clothes")
  package static let excluded = Self("excluded")
}

extension RecordKind {
  /// The field of the officer who is in charge of such a record; nil for kinds without one.
  package var officerKey: FieldKey<String>? {
    switch self {
    case .victim: .caseOwner
    case .followup: .assignee
    default: nil
    }
  }
}
