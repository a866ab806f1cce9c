import Foundation
import ProgramSupport
import Testing

/// Requests, consent and files on the command line.
struct RequestCommandTests {
  private let book: CasebookFixture

  init() throws {
    book = try CasebookFixture()
    try book.expect(
      0,
      "set",
      "V-0001",
      "birth_date=2001-04-02",
      "passport_no=M123A4567",
      #"readiness=[{"item":"location_gps","where":"Telegram"}]"#
    )
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func withoutConsentNothingIsWritten() throws {
    let before = try book.snapshot()
    let refused = try book.expect(
      77,
      "request",
      "V-0001",
      "--channel",
      "emergency_rescue_request"
    )
    #expect(refused.out.isEmpty)
    #expect(refused.err.contains("no consent is recorded for Cambodian police"))
    #expect(try book.snapshot() == before)
  }

  @Test func withConsentTheTextComesAndTheLogHasALine() throws {
    try book.expect(0, "consent", "V-0001", "khm_police", "yes", "--how", "voice call")
    #expect(
      try book.expect(0, "consent", "V-0001").out.contains("khm_police\tCambodian police\tYes")
    )
    let text = try book.expect(
      0,
      "request",
      "V-0001",
      "--channel",
      "emergency_rescue_request",
      "--lang",
      "km"
    )
    #expect(text.out.contains("KIM MINJUN (នាមត្រកូល៖ KIM)"))
    #expect(text.err.contains("Reported by another person"))
    let path = book.file("access.jsonl").path
    let log = try String(contentsOfFile: path, encoding: .utf8)
    #expect(log.split(separator: "\n").count == 1)
    #expect(
      log.contains(
        #""records":["V-0001"],"what":"emergency_rescue_request km","audience":"khm_police""#
      )
    )
    #expect(try mode(path) == 0o600)
  }

  @Test func anOverrideIsLoggedAndIsNoConsent() throws {
    try book.expect(
      0,
      "request",
      "V-0001",
      "--channel",
      "report_117",
      "--override",
      "Danger to life",
      "--out",
      book.scratch.url.appending(path: "request.txt").path
    )
    #expect(try mode(book.scratch.url.appending(path: "request.txt").path) == 0o600)
    let log = try String(contentsOf: book.file("access.jsonl"), encoding: .utf8)
    #expect(log.contains(#""override":"Danger to life""#))
    #expect(
      try book.expect(0, "consent", "V-0001").out.contains(
        "khm_police\tCambodian police\tnot asked"
      )
    )
    try book.expect(
      73,
      "request",
      "V-0001",
      "--channel",
      "report_117",
      "--override",
      "Danger to life",
      "--out",
      book.scratch.url.appending(path: "request.txt").path
    )
  }

  @Test func sentWaitsForTheAnswerAndTheStageFollows() throws {
    try book.expect(0, "consent", "V-0001", "khm_police", "yes")
    let site = #"stays=[{"place":"S-0001","from":"2025-08","floor_room":"B 402"}]"#
    try book.expect(0, "set", "V-0001", site)
    try book.expect(0, "stage", "V-0001", "located", "--source", "victim", "place=S-0001")
    #expect(try book.expect(0, "requests", "--plain").out.contains("V-0001"))
    let ready = try book.expect(
      0,
      ["list", "victims", book.path, "--plain", "--filter", "ready:emergency_rescue_request"]
    )
    #expect(ready.lines.count == 1)
    try book.expect(
      0,
      "request",
      "V-0001",
      "--channel",
      "emergency_rescue_request",
      "--sent"
    )
    #expect(try book.json("show", "V-0001", "--json")["stage"] as? String == "requested")
    let followup = try book.json("show", "F-0002", "--json")
    #expect(followup["type"] as? String == "rescue_request_form")
    #expect(followup["status"] as? String == "waiting")
    #expect(try book.expect(0, "requests", "--plain").out.isEmpty)
    #expect(try book.expect(0, "requests", "--waiting", "--plain").out.contains("F-0002"))
  }

  @Test func readinessIsPrintedWithoutAChannel() throws {
    let text = try book.expect(0, "request", "V-0001").out
    #expect(text.contains("report_117\tReport to 117\t1/9, missing: Building name"))
    #expect(text.contains("emergency_rescue_request\tEmergency request\tno consent is recorded"))
  }

  @Test func aFileIsKeptByItsHashAndComesBack() throws {
    let content = "%PDF-1.7 a gate\u{0}\n"
    try #require(
      book.run(
        "attach",
        "V-0001",
        "--kind",
        "building_photo",
        "--name",
        "gate.jpg",
        "--item",
        "building_photo",
        input: content
      ).status == 0
    )
    let entry = try #require(
      (try book.json("show", "V-0001", "--json")["attachments"] as? [[String: Any]])?.first
    )
    let path = try #require(entry["path"] as? String)
    #expect(entry["bytes"] as? Int == content.utf8.count)
    #expect(try mode(book.file(path).path) == 0o440)
    #expect(try book.expect(0, "attachment", "V-0001", "1").out == content)
    #expect(try book.expect(0, "request", "V-0001").out.contains("2/9"))
    try book.expect(1, "attachment", "V-0001", "2")
    try FileManager.default.removeItem(at: book.file(path))
    try Data("other".utf8).write(to: book.file(path))
    try book.expect(65, "attachment", "V-0001", "1")
  }

  @Test(arguments: [
    ("passport", "id,name\nV-0001,KIM\n"), ("passport", "hello"), ("id_card", "PK\u{3}\u{4}docx"),
    ("face_photo", "#!/bin/sh"), ("building_photo", "ID3 sound"), ("video_request", "%PDF-1.4"),
    ("police_letter", "OggS sound"), ("court", "<html>"), ("consent", "plain words"),
  ])
  func aFileThatCannotBeOfItsKindIsAQuestion(_ kind: String, _ content: String) throws {
    let before = try book.snapshot(leavingOut: "lock")
    let words = ["attach", "V-0001", "--kind", kind, "-C", book.path]
    let asked = try book.program.run(words, input: content)
    #expect(asked.status == 1)
    #expect(asked.err.contains("--confirm kind"), "\(asked.err)")
    #expect(try book.snapshot(leavingOut: "lock") == before)
    let answered = try book.program.run(words + ["--confirm", "kind"], input: content)
    #expect(answered.status == 0, "\(answered.err)")
    #expect(try book.expect(0, "attachment", "V-0001", "1").out == content)
  }

  @Test(arguments: [
    ("passport", "%PDF-1.7\n"), ("passport", "GIF89a picture"), ("id_card", "BM picture"),
    ("face_photo", "RIFF1234WEBPVP8 "), ("video_request", "\u{0}\u{0}\u{0}\u{18}ftypmp42"),
    ("consent", "OggS sound"), ("police_letter", "PK\u{3}\u{4}docx"), ("court", "{\\rtf1"),
    ("passport", "\u{0}\u{0}\u{0}\u{18}ftypheic"), ("other", "words"), ("job_ad", "<html>"),
  ])
  func aFileThatCanBeOfItsKindIsKept(_ kind: String, _ content: String) throws {
    let words = ["attach", "V-0001", "--kind", kind, "-C", book.path]
    let result = try book.program.run(words, input: content)
    #expect(result.status == 0, "\(result.err)")
    #expect(try book.expect(0, "attachment", "V-0001", "1").out == content)
  }
}
