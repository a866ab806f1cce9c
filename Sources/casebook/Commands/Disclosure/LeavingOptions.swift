import ArgumentParser
import CaseModel
import CaseRules
import Casework

/// For whom something is written, and whether it may leave for them.
struct LeavingOptions: ParsableArguments {
  @Option(
    help: "For whom it leaves the office: family, npa, mofa_hq, khm_police, ngo_iom or media."
  )
  var audience: String?

  @Option(help: "Why it leaves although nobody consented.")
  var override: String?

  @Option(
    help: "The file to write to, which must not be there; standard output where none is named."
  )
  var out: String?

  /// The cases that may leave; those that may not are named on standard error.
  ///
  /// - Throws: that none may.
  func release(_ victims: [Record], _ session: Session) throws(Failure) -> Release {
    let audience = try audience.map { word throws(Failure) in
      try session.code(word, of: "consent_audience", called: Phrase("audience", "대상"))
    }
    try TypedReason.check(override, of: "--override")
    let release = Release(victims, for: audience, override: override)
    guard release.withheld.isEmpty || !release.allowed.isEmpty else {
      throw refusal(release, session)
    }
    mention(release.withheld, session)
    return release
  }

  /// Writes the text where it was asked for, after the access log has its line.
  func write(
    _ text: String,
    isJSON: Bool = false,
    _ release: Release,
    _ detail: String,
    _ session: Session
  ) throws {
    if let out { try NewFile.checkPlace(out) }
    try session.log(release.entry(detail))
    try write(text, isJSON: isJSON, savesThen: release.override != nil)
  }

  /// Writes the text to the file that was named, or to standard output; `savesThen` where something is saved
  /// when it is written.
  func write(_ text: String, isJSON: Bool, savesThen: Bool = false) throws {
    if let out {
      try NewFile.write(text, to: out)
    } else if savesThen {
      try StandardOutput.write(beforeSaving: text, isJSON: isJSON)
    } else if isJSON {
      try StandardOutput.write(json: Array(text.utf8))
    } else {
      try StandardOutput.write(text)
    }
  }

  /// Writes down in the case that it left without an answer of the person, as the reason says.
  func record(_ release: Release, _ session: inout Session) throws {
    guard let reason = release.override, let audience = release.audience,
      release.allowed.count == 1
    else { return }
    let today = session.zone.day(session.now)
    let changed = release.allowed.map {
      Consent($0, for: audience).overridden($0, because: reason, today: today)
    }
    guard changed != release.allowed else { return }
    let saved = try session.save(.edit, changed)
    StandardError.write(
      Phrase("Saved: consent of \(saved[0].id)", "저장됨: \(saved[0].id) 동의")[session.language] + "\n"
    )
  }

  private func refusal(_ release: Release, _ session: Session) -> Failure {
    let why = release.withheld.first.flatMap { victim in
      release.audience.flatMap {
        Consent(victim, for: $0).refusal(codes: session.reference.codes)
      }
    }
    return .withoutConsent(why ?? Phrase("nobody consented", "동의가 없습니다"))
  }

  private func mention(_ withheld: [Record], _ session: Session) {
    guard !withheld.isEmpty else { return }
    let ids = withheld.prefix(5).map(\.id.text).joined(separator: ", ")
    let more = withheld.count > 5 ? ", …" : ""
    let sentence = Phrase(
      "\(withheld.count) left out for want of consent: \(ids)\(more)",
      "동의가 없어 제외: \(withheld.count)건(\(ids)\(more))"
    )
    StandardError.write(sentence[session.language] + "\n")
  }
}
