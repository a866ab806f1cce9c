import ArgumentParser
import CaseModel
import Casework

/// The audience of a text, and the reason for disclosing it without consent.
struct DisclosureOptions: ParsableArguments {
  @Option(
    help: "For whom it leaves the office: family, npa, mofa_hq, khm_police, ngo_iom or media."
  )
  var audience: String?

  @Option(help: "Why it leaves the office without consent.")
  var override: String?

  @Option(
    help: "The file to write, which must not exist yet; by default standard output."
  )
  var out: String?

  /// The audience; nil if it stays in the office.
  func code(_ session: Session) throws(Failure) -> Code? {
    try audience.map { word throws(Failure) in
      try session.code(word, of: "consent_audience", called: Phrase("audience", "대상"))
    }
  }

  /// The disclosure that an act allows; withheld cases are named on standard error.
  ///
  /// - Throws: if none may be disclosed.
  func disclosed(
    _ session: Session,
    _ act: (CaseContext) throws(Refusal) -> Disclosure
  ) throws(Failure) -> Disclosure {
    let disclosure = try Disclosure.made(in: session, act)
    mention(disclosure.withheld, session)
    return disclosure
  }

  /// Writes the text to its destination, after the access log has its line.
  func write(
    _ text: String,
    isJSON: Bool = false,
    _ disclosure: Disclosure,
    _ session: Session
  ) throws {
    let destination = Destination(path: out, savesThen: false)
    try destination.check()
    try disclosure.leave { entry in
      try session.log(entry)
    } write: { _ in
      try destination.write(text, isJSON: isJSON)
    }
  }

  private func mention(_ withheld: [Record], _ session: Session) {
    guard !withheld.isEmpty else { return }
    let ids = withheld.prefix(5).map(\.id.text).joined(separator: ", ")
    let more = withheld.count > 5 ? ", …" : ""
    let sentence = Phrase(
      "\(withheld.count) left out without consent: \(ids)\(more)",
      "동의가 없어 제외: \(withheld.count)건(\(ids)\(more))"
    )
    StandardError.write(sentence[session.language] + "\n")
  }
}
