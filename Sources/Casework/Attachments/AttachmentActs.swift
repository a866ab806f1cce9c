package import CaseModel

extension CaseContext {
  /// What is done with files.
  package var attachments: AttachmentActs { AttachmentActs(context: self) }
}

/// Naming files that are kept beside the records.
package struct AttachmentActs: Acts {
  let context: CaseContext

  /// Why a record takes no files; nil if it does.
  package func refusal(toAttachTo record: Record) -> Refusal? {
    guard Schema.of(record.kind)["attachments"] == nil || record.kind == .note else { return nil }
    let label = record.kind.label
    return Refusal(
      .usage,
      record.id,
      Phrase(
        "A \(label.en.lowercased()) takes no files; victims, compounds and incidents do",
        "\(label.ko)에는 첨부할 수 없습니다(피해자·단지·사건만)"
      )
    )
  }

  /// What is known of a file before it is kept: when it came.
  package var blank: FieldSet {
    var entry = FieldSet(starting: .attachment)
    entry["received_at"] = .instant(now)
    return entry
  }

  /// A file of a record, from 1 on, with the line that the access log must have before it is read.
  ///
  /// - Throws: that the record has no such file.
  package func file(
    _ number: Int,
    of record: Record
  ) throws(Refusal) -> (hash: String, entry: AccessEntry) {
    let files = record[list: .attachments]
    guard files.indices.contains(number - 1), case .text(let hash)? = files[number - 1]["sha256"]
    else {
      throw Refusal(
        .rule,
        record.id,
        Phrase(
          "\(record.id) has \(files.count.counting("file"))",
          "\(record.id)의 첨부는 \(files.count)개입니다"
        )
      )
    }
    return (hash, AccessEntry(.attachment, [record.id], detail: "\(number) \(hash)"))
  }

  /// Names a file that was kept beside the records in one of them, with its path, hash and size.
  ///
  /// `held` is the item of a rescue request that is held with it.
  ///
  /// - Throws: that the record takes none, or what must not be saved.
  package func attach(
    _ file: FieldSet,
    to record: Record,
    holding held: FieldSet? = nil
  ) throws(Refusal) -> Proposal {
    if let refusal = refusal(toAttachTo: record) { throw refusal }
    var record = record.with(file, in: FieldKey<[FieldSet]>.attachments.name)
    if let held { record = record.with(held, in: FieldKey<[FieldSet]>.readiness.name) }
    return try propose(.edit, [record])
  }
}
