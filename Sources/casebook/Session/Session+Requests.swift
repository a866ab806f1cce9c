import CaseModel
import CaseReports
import CaseRules
import CaseStore

extension Session {
  /// The text of a request for a victim.
  func request(_ victim: Record, _ template: RequestTemplates.Text) -> RescueRequest {
    RescueRequest(
      victim,
      template,
      templates: reference.rules.requests,
      book: book,
      codes: reference.codes,
      provinces: reference.provinces,
      site: store.settings.site,
      today: zone.dayText(now)
    )
  }

  /// What is written down when a request goes out.
  func requestWork(_ template: RequestTemplates.Text) -> RequestWork {
    let channel = reference.rules.channels.first { $0.code == template.channel }
    return RequestWork(
      template,
      label: channel?.label ?? Phrase(template.channel.text, template.channel.text),
      book: book,
      user: officer.account,
      now: now,
      zone: zone
    )
  }

  /// Adds a line to the access log, before anything leaves.
  func log(_ entry: AccessEntry) throws(Failure) {
    do throws(StoreError) {
      try store.log(entry, by: officer)
      rememberHead()
    } catch {
      throw Failure(error)
    }
  }

  /// Keeps all of standard input as a file beside the records.
  func keepStandardInput() throws(Failure) -> KeptFile {
    do throws(StoreError) {
      return try store.keepFile { StandardInput.bytes(limit: 1 << 16) }
    } catch {
      throw Failure(error)
    }
  }
}
