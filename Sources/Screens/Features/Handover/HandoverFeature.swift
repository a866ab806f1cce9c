import CaseBook
import CaseModel
import CaseRules
import Casework

/// Hands cases and follow-ups over to another officer.
struct HandoverFeature {
  let here: ScreenContext

  /// Offers the officers to whom the focused or marked victims and follow-ups can be handed over.
  func open() throws(Message) -> [Step] {
    try here.checkWritable()
    let ids = handedOver
    guard !ids.isEmpty else {
      throw Message(
        Phrase("Go to a victim or a follow-up first.", "피해자나 후속조치를 먼저 고르세요."),
        .warning
      )
    }
    let seen = owners(ids)
    let now = Set(seen.values).count == 1 ? seen.values.first.map { " (\($0))" } : nil
    let title = Phrase("Hand over to", "인계받을 담당자")[here.language] + "  " + here.names(ids)
    let options = Handover.officers(here.cases.book).map { account in
      let name = here.text.account(account)
      return PickerOption(value: account, label: account, detail: name == account ? "" : name)
    }
    let choice = HandoverChoice(ids: ids, seen: seen)
    return [.present(.picker(Picker(title: title + (now ?? ""), owner: choice, options: options)))]
  }

  private func owners(_ ids: [RecordID]) -> [RecordID: String] {
    var owners: [RecordID: String] = [:]
    for record in ids.compactMap({ here.cases.book.record($0) }) {
      owners[record.id] = record.kind.officerKey.flatMap { record[$0] }
    }
    return owners
  }

  private var handedOver: [RecordID] {
    let ids = here.targets.filter { $0.kind.officerKey != nil }
    guard ids.isEmpty, let page = here.frontPage?.record, page.kind.officerKey != nil else {
      return ids
    }
    return [page]
  }
}

/// The records to hand over, and their owners when the picker opened.
struct HandoverChoice: PickerOwner {
  let ids: [RecordID]
  let seen: [RecordID: String]
  var confirmed: Set<String> = []

  /// An account without any record can be typed.
  var offersTyped: Bool { true }

  /// Hands the records over, with the open follow-ups of the cases.
  ///
  /// Asks first if the account is unknown, or if somebody handed them over while the picker was
  /// open.
  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let officer = picker.result.first else { return [] }
    try here.checkWritable()
    do throws(Refusal) {
      return [
        .propose(try here.cases.handovers.give(ids, to: officer, seen: seen, confirmed: confirmed))
      ]
    } catch {
      guard case .question(let questions) = error.kind, let first = questions.first else {
        throw Message(Phrase("\(error.phrase.en).", "\(error.phrase.ko)."), .warning)
      }
      return [.present(.picker(question(first, here)))]
    }
  }

  /// Asks which account is meant; the first reading is the chosen one.
  private func question(_ question: FieldQuestion, _ here: ScreenContext) -> Picker {
    var choice = self
    choice.confirmed.insert(question.key)
    let to = Phrase("Hand over to", "인계:")[here.language]
    let options = question.question.readings.map {
      PickerOption(value: $0, label: "\(to) \($0)")
    }
    return Picker(
      title: question.question.reason[here.language],
      owner: choice,
      options: options.reversed()
    )
  }
}
