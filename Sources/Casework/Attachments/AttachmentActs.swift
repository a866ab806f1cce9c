package import CaseModel

extension CaseContext {
  /// The acts on files.
  package var attachments: AttachmentActs { AttachmentActs(context: self) }
}

/// Adds files to records.
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
        "\(label.ko)에는 첨부할 수 없습니다(피해자·단지·상황만)"
      )
    )
  }

  /// The initial entry for a file: its time of receipt.
  package var blank: FieldSet {
    var entry = FieldSet(starting: .attachment)
    entry["received_at"] = .instant(now)
    return entry
  }

  /// The file of a record with this number, from 1 on, and the line that must be in the access log
  /// before it is read.
  ///
  /// - Throws: if the record has no such file.
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

  /// Adds a stored file to a record, with its path, hash and size.
  ///
  /// `held` is the item of a rescue request that the file provides.
  ///
  /// - Throws: if the record takes no files, or the values that must not be saved.
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
