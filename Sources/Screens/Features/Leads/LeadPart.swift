import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes the web of leads, as a part of the pages of leads and victims.
struct LeadPart: PagePart {
  var page: PageBuilder

  /// The web of a lead as a tree: compounds with the people held there, then the others.
  mutating func addWeb(_ lead: RecordID) {
    let web = LeadWeb(lead, in: cases.book)
    guard !web.people.isEmpty || !web.sites.isEmpty else { return }
    let title = Phrase(
      "Shared by {people} cases, {sites} compounds",
      "사건 {people}건, 단지 {sites}곳 공유"
    )
    let counts = ["people": String(web.people.count), "sites": String(web.sites.count)]
    let words = title.filled(language, counts)
    addHeading(Phrase(words, words))
    for site in web.sites {
      addBranch(site.id, cases.book.title(site.id, cases.text(language)) ?? "", "")
      addPeople(site.people)
    }
    guard !web.elsewhere.isEmpty else { return }
    add(PageLine(.row, text: Phrase("No compound known", "단지 미상")[language]))
    addPeople(web.elsewhere)
  }

  /// Warns that a case contains the number or account of a known lead without naming the lead.
  mutating func addUnnamedLeads(_ record: Record) {
    let isOfOthers = record[list: .handles].contains { $0[.owner] != "self" }
    guard isOfOthers, let row = cases.book.row(record.id) else { return }
    let leads = cases.alerts.leads.unnamed(row, in: cases.book)
    guard !leads.isEmpty else { return }
    addHeading(Phrase("Known lead", "알려진 단서"))
    for lead in leads {
      let name =
        cases.book.title(lead, cases.text(language), hidingNames: displaySettings.hidesNames) ?? ""
      addBranch(lead, name, "! ")
    }
  }

  private mutating func addPeople(_ people: [LeadWeb.Person]) {
    for (index, person) in people.enumerated() {
      let branch = index == people.count - 1 ? "└─ " : "├─ "
      let name = cases.book.title(
        person.id,
        cases.text(language),
        hidingNames: displaySettings.hidesNames
      )
      let stage = person.stage.map { cases.codes["victim_stage"].label($0.code, language) }
      let day = person.reported.map { cases.zone.dayText($0) }
      let parts = [day, name, stage].compactMap { $0 }
      addBranch(person.id, parts.joined(separator: "  "), branch)
    }
  }

  private mutating func addBranch(_ id: RecordID, _ text: String, _ branch: String) {
    var line = PageLine(.row, label: id.text, text: branch + text)
    line.link = id
    line.isFocusable = true
    add(line)
  }
}
