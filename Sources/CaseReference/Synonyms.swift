// swift-format-ignore-file
// Generated from Data/Reference/synonyms.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `synonyms.json`: other words for fields, as headings of spreadsheets, and for codes, as their cells.
  package static let synonyms: String = #"""
{
  "as_of": "2025-10-14",
  "source": "own proposal, after common headings of Korean and English office spreadsheets",
  "headers": {
    "victim": {
      "id": ["사건번호", "관리번호", "case id", "case no"],
      "reference_number": ["사건번호", "접수번호", "관리번호", "신고번호", "등록번호", "문서번호", "case no", "case number", "case id", "file no", "reference", "reference no", "reference number", "ref", "ref no"],
      "name": ["성명", "이름", "피해자", "피해자명", "피해자성명", "피해자이름", "실종자", "실종자명", "대상자", "대상자명", "성함", "full name", "victim", "victim name", "full name of the person", "name of the person", "person"],
      "name.surname": ["성", "성씨", "surname", "last name", "family name", "prs_SecondName", "legal last name"],
      "name.given": ["given name", "given names", "first name", "forename", "prs_FirstName", "legal first name"],
      "name_ko": ["한글이름", "한글성명", "한글명", "국문이름", "국문성명", "국문명", "성명한글", "성명국문", "이름한글", "korean name", "name korean", "name in korean", "hangul name"],
      "name_latin": ["영문이름", "영문성명", "영문명", "여권영문명", "여권상영문명", "로마자성명", "성명영문", "이름영문", "english name", "name english", "name in english", "latin name", "passport name", "name as in passport"],
      "aliases": ["가명", "별칭", "별명", "예명", "닉네임", "alias", "nickname"],
      "sex": ["성별", "gender", "prs_Gender", "biological sex"],
      "birth_date": ["생년월일", "생일", "출생일", "출생년월일", "생년", "dob", "date of birth", "birthday", "birthdate", "prs_Birthdate"],
      "age_estimate": ["나이", "연령", "만나이", "추정나이", "추정연령", "age"],
      "nationality": ["국적", "국가", "nation", "citizenship", "country", "prs_Citizenship"],
      "passport_no": ["여권번호", "여권", "여권no", "passport", "passport no", "passport number", "ppt no", "prs_IdentityNumber"],
      "handles": ["연락처", "본인연락처", "피해자연락처", "전화", "전화번호", "휴대폰", "휴대전화", "핸드폰", "핸드폰번호", "휴대폰번호", "메신저", "sns", "sns아이디", "phone", "phone number", "mobile", "mobile phone", "tel", "contact", "contact number", "prs_MobilePhone", "ext_OtherPhones"],
      "handles.telegram": ["텔레그램", "텔레그램id", "텔레그램아이디", "telegram", "telegram id"],
      "handles.kakaotalk": ["카카오톡", "카톡", "카톡id", "카카오톡id", "카카오톡아이디", "카톡아이디", "kakaotalk", "kakao"],
      "handles.email": ["이메일", "전자우편", "메일", "email", "e-mail", "prs_Email"],
      "home_region": ["주소지", "국내주소", "국내주소지", "거주지", "거주지역", "주소", "시도", "home region", "address in korea", "prs_MailingState"],
      "reported_at": ["신고일", "신고일자", "신고일시", "신고접수일", "접수일", "접수일자", "접수일시", "인지일", "최초접수일", "report date", "date reported", "reported on", "date of report", "cas_IncomingReferralDate", "registration date", "date of registration"],
      "report_channel": ["신고경로", "접수경로", "접수방법", "인지경로", "신고경위", "접수채널", "신고기관", "channel", "source of report", "reported via", "cas_ReferringOrganisation"],
      "report_kind": ["신고유형", "신고종류", "사건유형", "피해유형", "유형", "kind of report", "type of report", "report type", "case type"],
      "reporter.name": ["신고자", "신고인", "신고자성명", "신고자명", "신고자이름", "신고인성명", "제보자", "보호자", "보호자성명", "reporter", "reported by", "informant", "caller"],
      "reporter.relation": ["관계", "신고자관계", "신고자와의관계", "신고인과의관계", "피해자와의관계", "피해자와관계", "신고인관계", "relation", "relationship"],
      "reporter.handles": ["신고자연락처", "신고인연락처", "신고자전화", "신고자전화번호", "신고인전화번호", "가족연락처", "보호자연락처", "제보자연락처", "reporter phone", "reporter contact", "family phone", "family contact"],
      "external_refs.mofa": ["외교부번호", "외교부문서번호", "본부번호", "mofa no", "mofa ref"],
      "external_refs.npa": ["경찰청번호", "경찰번호", "경찰사건번호", "112번호", "112신고번호", "npa no", "npa ref"],
      "case_owner": ["담당", "담당자", "담당관", "담당영사", "담당직원", "owner", "officer", "case officer", "case worker", "cas_CaseOwner"],
      "promised_job": ["제안업무", "제안받은일", "제안직업", "약속한일", "promised job", "job offered"],
      "promised_pay": ["제안급여", "제안월급", "약속급여", "월급", "급여", "promised pay", "promised salary", "salary offered"],
      "recruit_channels": ["유인경로", "모집경로", "유인방법", "모집방법", "recruitment", "recruited through"],
      "recruit_apps": ["이용앱", "모집앱", "모집사이트", "app", "apps", "vic_RecruitmentWebsitesAndApps"],
      "entered_on": ["ext_EnteredOn", "입국일", "입국일자", "캄보디아입국일", "출국일", "출국일자", "출국일시", "entry date", "date of entry", "arrival date", "arrived"],
      "entry_point": ["입국지점", "입국장소", "입국공항", "entry point", "point of entry"],
      "visa_expires_on": ["비자만료일", "비자만료", "체류만료일", "visa expiry", "visa expires"],
      "stage": ["단계", "진행상황", "진행상태", "진행단계", "상태", "처리상황", "처리상태", "처리현황", "현황", "현재상태", "status", "case status", "progress"],
      "safe_to_contact": ["연락가능", "연락가능여부", "연락안전", "safe to contact"],
      "contact_rule": ["연락수칙", "연락방법", "연락시주의사항", "contact rule"],
      "exposure": ["신고노출", "신고사실노출", "exposed"],
      "stays.place": ["소재지", "소재", "현소재지", "현재위치", "위치", "장소", "감금장소", "억류장소", "체류지", "마지막위치", "최종위치", "최종소재지", "단지", "단지명", "범죄단지", "province", "location", "last known location", "place", "compound", "site", "whereabouts", "address in cambodia"],
      "stays.floor_room": ["층호실", "호실", "동호수", "방번호", "floor room", "room"],
      "stays.from": ["감금시작일", "감금일", "억류일", "이동일", "held since", "since"],
      "confined": ["감금", "감금여부", "억류여부", "confined", "held"],
      "phone_controlled": ["휴대폰통제", "휴대폰압수", "핸드폰압수", "phone taken", "phone controlled"],
      "passport_withheld": ["여권압수", "여권압수여부", "여권뺏김", "passport taken", "passport withheld"],
      "last_violence_on": ["최근폭행일", "폭행일", "마지막폭행일", "last violence"],
      "threats": ["협박", "협박내용", "위협", "threats"],
      "scam_work": ["강요된범죄", "범죄유형", "업무유형", "scam type", "scam work"],
      "ransom": ["몸값", "요구금액", "요구액", "ransom"],
      "debt_claimed": ["주장채무", "빚", "채무", "debt"],
      "health_needs": ["건강상태", "건강", "부상", "health"],
      "health_note": ["건강메모", "건강특이사항", "health note"],
      "trafficking_status": ["인신매매판단", "인신매매여부", "trafficking status"],
      "legal_position": ["법적지위", "수사상지위", "피의자여부", "legal position", "legal status"],
      "closed_on": ["종결일", "종결일자", "완료일", "date closed", "closed"],
      "closure_reason": ["종결사유", "종결유형", "closure reason"],
      "closure_note": ["종결메모", "종결내용", "closure note"],
      "languages": ["prs_PrimaryLanguage"],
      "recruiter_relation": ["vic_RelationshipToTrafficker"],
      "exploitation": ["ext_TypeOfExploitation", "vic_TypeOfExploitation"],
      "keep": ["prs_SecondaryLanguage", "prs_HomePhone", "vic_AgeWhenTrafficked", "hte_Type", "hte_Country", "hte_Longitude", "hte_Latitude", "hte_Date", "ext_Birthdate", "ext_Consents", "ext_CaseNumber", "prs_Salutation", "prs_Title", "prs_MailingCity", "prs_MailingCountry", "prs_MailingStreet", "prs_MailingPostalCode", "vic_LocationOfRecruitment", "vic_ForcedLabourIndustry", "vic_TypeOfSexExploitation", "vic_LocationOfExploitation", "cas_ReferringPrimaryCaseWorker", "cas_ReasonForIncomingReferral", "cas_IncomingReferralDetails", "cas_ReferredOrganisation", "cas_ReferredPrimaryCaseWorker", "cas_ReasonForOutgoingReferral", "cas_OutgoingReferralDate", "cas_OutgoingReferralDetails", "비고", "메모", "특이사항", "특이", "내용", "신고내용", "사건개요", "개요", "경위", "사건경위", "조치사항", "조치내용", "진행내용", "처리내용", "기타", "기타사항", "참고", "참고사항", "note", "notes", "remarks", "remark", "comment", "comments", "summary", "details", "description", "cas_Status", "cas_ReasonForCaseClosure", "prs_Deceased", "hte_State", "hte_City", "con_Consent", "vic_MethodOfRecruitment", "vic_MethodsOfControl", "vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg"],
      "ignore": ["번호", "순번", "연번", "일련번호", "주민번호", "주민등록번호", "no", "no.", "seq", "#", "row"]
    },
    "compound": {
      "name": ["단지", "단지명", "업체명", "시설명", "건물명", "장소명", "명칭", "범죄단지", "compound", "compound name", "site", "site name", "building"],
      "aliases.ko": ["한글명", "한국어이름", "별칭", "별명", "korean name"],
      "aliases.en": ["영문명", "영어이름", "english name"],
      "aliases.km": ["크메르어이름", "크메르명", "현지명", "khmer name"],
      "aliases.zh": ["중국어이름", "중문명", "chinese name"],
      "kind": ["유형", "종류", "시설유형", "type"],
      "province": ["주", "지역", "도", "성", "소재지", "소재", "province", "region"],
      "district_place": ["시군", "구", "도시", "세부지역", "시", "district", "town", "city", "commune"],
      "address_text": ["주소", "상세주소", "위치설명", "지형지물", "address", "landmark"],
      "lat": ["위도", "latitude"],
      "lon": ["경도", "longitude", "lng", "long"],
      "status": ["상태", "현황", "운영여부"],
      "status_since": ["상태시작일", "기준일", "since"],
      "last_confirmed_on": ["최근확인일", "확인일", "최종확인일", "last confirmed", "last seen", "date confirmed"],
      "operator_note": ["운영자", "운영조직", "운영주체", "operator"],
      "scam_types": ["범죄유형", "사기유형", "scam type"],
      "security": ["경비", "경비상황"],
      "severe_violence": ["고문", "사망고문"],
      "layout_note": ["층호실구조", "구조", "배치", "layout"],
      "keep": ["비고", "메모", "특이사항", "note", "notes", "remarks", "comment", "comments"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "seq", "#"]
    },
    "followup": {
      "subject": ["제목", "할일", "조치", "조치사항", "업무", "task", "title", "action"],
      "type": ["유형", "종류", "구분"],
      "due_at": ["기한", "마감", "마감일", "예정일", "due date", "deadline"],
      "status": ["상태", "진행상황", "진행상태"],
      "assignee": ["담당", "담당자", "assigned to", "owner"],
      "priority": ["우선순위", "중요도", "긴급도"],
      "victims": ["피해자", "대상자", "사건", "사건번호", "성명", "이름", "victim", "case", "name"],
      "sites": ["단지", "장소", "compound", "compounds", "site"],
      "counterpart": ["상대기관", "상대", "기관"],
      "keep": ["비고", "메모", "특이사항", "note", "notes", "remarks"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "#"]
    },
    "note": {
      "text": ["내용", "메모", "기록", "비고", "note", "notes", "remarks", "text"],
      "at": ["일시", "일자", "날짜", "date", "time", "when"],
      "by": ["작성자", "기록자", "담당", "담당자", "author"],
      "kind": ["종류", "유형", "구분", "type"],
      "victims": ["피해자", "대상자", "사건", "사건번호", "성명", "이름", "victim", "case", "name"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "#"]
    },
    "contact": {
      "name": ["성명", "이름", "연락처명", "full name"],
      "relation": ["관계", "피해자와의관계", "relationship"],
      "victims": ["피해자", "대상자", "사건", "사건번호", "victim", "case"],
      "handles": ["연락처", "전화", "전화번호", "휴대폰", "핸드폰", "phone", "mobile", "tel", "contact"],
      "handles.kakaotalk": ["카카오톡", "카톡", "kakaotalk"],
      "handles.email": ["이메일", "메일", "email", "e-mail"],
      "note": ["비고", "메모", "특이사항", "notes", "remarks"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "#"]
    },
    "incident": {
      "type": ["유형", "종류", "구분", "사건유형", "kind"],
      "date": ["날짜", "일자", "발생일", "일시", "date"],
      "site": ["단지", "장소", "compound", "place"],
      "victims": ["피해자", "대상자", "관련자", "victim"],
      "rescued": ["구조", "구조인원"],
      "arrested": ["체포", "체포인원"],
      "note": ["비고", "메모", "내용", "개요", "notes", "remarks"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "#"]
    },
    "lead": {
      "label": ["식별명", "아이디", "닉네임", "이름", "성명", "handle", "name", "nickname"],
      "real_name": ["실명", "본명"],
      "role": ["역할"],
      "handles": ["연락처", "전화", "전화번호", "phone", "contact"],
      "handles.telegram": ["텔레그램", "telegram"],
      "handles.kakaotalk": ["카카오톡", "카톡", "kakaotalk"],
      "victims": ["피해자", "관련피해자", "victim"],
      "note": ["비고", "메모", "특이사항", "notes", "remarks"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "#"]
    },
    "counterpart": {
      "name": ["기관", "기관명", "명칭", "organisation", "organization"],
      "name_ko": ["한글명", "국문명", "한국어명"],
      "name_km": ["크메르명", "현지명"],
      "kind": ["유형", "종류", "구분", "type"],
      "province": ["주", "지역", "소재지"],
      "handles": ["연락처", "전화", "전화번호", "phone", "tel"],
      "focal_person": ["담당자", "담당", "contact person"],
      "hours": ["근무시간", "운영시간", "opening hours"],
      "note": ["비고", "메모", "특이사항", "notes", "remarks"],
      "ignore": ["번호", "순번", "연번", "no", "no.", "#"]
    }
  },
  "words": {
    "sex": {
      "m": ["남자", "남성", "男", "man", "boy"],
      "f": ["여자", "여성", "女", "woman", "girl"],
      "unknown": ["모름", "불명", "불상", "n/a", "?"]
    },
    "yes_no_unknown": {
      "yes": ["네", "유", "있음", "o", "○", "◯", "y", "true", "확인", "감금", "감금됨", "압수", "압수됨"],
      "no": ["아니오", "무", "없음", "x", "×", "n", "false", "해당없음"],
      "unknown": ["모름", "불명", "불상", "확인중", "미확인", "?", "-"]
    },
    "nationality": {
      "KR": ["한국", "남한", "한국인", "korea", "rok", "republic of korea", "korea republic of", "korean", "s korea", "kor"],
      "CN": ["중국인", "중공", "prc", "people's republic of china", "chinese", "chn"],
      "TW": ["대만인", "중화민국", "roc", "twn"],
      "HK": ["홍콩인"],
      "VN": ["베트남인", "월남", "vietnamese", "vnm"],
      "TH": ["태국인", "타이", "thai", "tha"],
      "KH": ["캄보디아인", "cambodian", "khm"],
      "JP": ["일본인", "japanese", "jpn"],
      "MY": ["malaysian"],
      "ID": ["인니", "indonesian", "idn"],
      "PH": ["필리핀인", "filipino", "phl"],
      "MM": ["버마", "burma"],
      "LA": ["라오", "lao pdr", "lao"],
      "US": ["미국인", "usa", "u.s.", "u.s.a.", "america", "american", "united states of america"],
      "GB": ["uk", "u.k.", "britain", "great britain"],
      "RU": ["russian federation", "russian"],
      "KP": ["dprk"],
      "IN": ["인도인", "indian"],
      "UZ": ["우즈벡", "우즈베크"]
    },
    "victim_stage": {
      "reported": ["신고", "신고접수", "접수됨", "접수완료", "수사중", "확인중", "소재확인중", "소재미확인", "소재불명", "연락두절", "미확인", "미해결", "진행", "진행중", "실종", "감금", "감금중", "open", "missing", "pending"],
      "located": ["소재확인", "소재파악됨", "위치확인", "위치파악", "found"],
      "requested": ["구조요청중", "구조요청함", "신고요청", "경찰신고", "출동요청"],
      "out": ["구조", "구조됨", "구출", "구출됨", "탈출", "석방", "방면", "안전확인", "소재안전확인", "rescued", "escaped", "released", "safe"],
      "custody": ["구금", "구금중", "구속", "체포", "이민국구금", "이민국수용", "경찰구금", "경찰조사", "arrested", "detained", "detention"],
      "departing": ["귀국예정", "출국예정", "출국준비", "귀국대기"],
      "returned": ["귀국완료", "귀국함", "송환", "송환완료", "입국완료", "추방", "home", "repatriated", "deported"],
      "deceased": ["사망자", "숨짐", "dead", "died"],
      "closed": ["종료", "종결됨", "사건종결", "완료", "처리완료", "해결종결", "resolved", "done"]
    },
    "closure_reason": {
      "returned_home": ["귀국", "귀국함"],
      "safe_in_cambodia": ["안전", "안전확인", "현지체류"],
      "declined_assistance": ["지원거부", "도움거부", "귀국거부"],
      "transferred": ["이관", "이첩"],
      "duplicate_of": ["중복"],
      "false_report": ["오인신고"],
      "not_our_national": ["외국인"]
    },
    "report_kind": {
      "confinement": ["감금피해", "구금", "confined", "detained"],
      "abduction": ["납치감금", "유괴", "kidnapping", "kidnapped", "abducted"],
      "missing": ["연락두절", "실종", "연락 두절", "lost contact", "disappeared"],
      "job_scam": ["취업 사기", "취업사기 피해", "job fraud", "employment fraud", "deceived at work"],
      "threat": ["협박", "갈취", "extortion", "blackmail"],
      "walked_out": ["탈출", "자력탈출", "escaped"],
      "found_in_raid": ["단속", "단속발견", "raid"]
    },
    "report_channel": {
      "victim": ["본인신고", "피해자", "피해자본인", "self"],
      "family": ["가족신고", "relatives"],
      "friend": ["친구신고", "지인신고"],
      "call_centre_0404": ["영사콜센터", "콜센터", "0404", "call centre", "call center"],
      "npa_112": ["경찰", "경찰청", "112", "112신고", "국내경찰", "police"],
      "mofa_hq": ["외교부", "본부", "mofa"],
      "korea_tf": ["전담반"],
      "cambodian_police": ["현지경찰"],
      "ngo_iom": ["ngo", "iom", "시민단체"],
      "media": ["언론보도", "기자", "press"],
      "walk_in": ["방문", "대사관방문", "walk in", "내방"],
      "other": ["이메일", "메일", "전화"]
    },
    "contact_relation": {
      "mother": ["모", "모친", "엄마", "母"],
      "father": ["부", "부친", "아빠", "父"],
      "spouse": ["처", "남편", "아내", "부인", "husband", "wife"],
      "sibling": ["형", "누나", "오빠", "언니", "동생", "남동생", "여동생", "형제", "자매", "남매", "brother", "sister"],
      "child": ["자", "아들", "딸", "son", "daughter"],
      "partner": ["남자친구", "여자친구", "연인", "동거인", "boyfriend", "girlfriend"],
      "friend": ["친구", "지인", "선배", "후배"],
      "colleague": ["동료"],
      "lawyer": ["변호인"],
      "other": ["친척", "삼촌", "이모", "고모", "사촌", "조부모", "본인", "가족", "family", "relative"]
    },
    "compound_status": {
      "suspected": ["의심됨", "추정"],
      "active": ["운영", "활동중", "가동중"],
      "raided": ["단속", "단속함"],
      "vacated": ["비움", "이전", "이전함", "폐업"],
      "closed": ["폐쇄됨"],
      "disproved": ["오인"]
    },
    "compound_kind": {
      "casino_hotel": ["카지노", "호텔", "casino", "hotel"],
      "apartment_block": ["아파트", "빌라", "apartment", "apartments"],
      "walled_complex": ["단지", "대단지", "웬치", "complex", "compound"],
      "villa": ["주택"],
      "sez_industrial": ["경제특구", "공단", "특구", "sez"],
      "unknown": ["모름", "불상"]
    },
    "incident_type": {
      "raid": ["급습"],
      "rescue": ["구출"],
      "death": ["사망사건"],
      "deportation_flight": ["송환", "전세기"]
    },
    "handle_kind": {
      "phone": ["휴대폰", "핸드폰", "휴대전화", "전화번호", "tel", "mobile", "hp", "h.p"],
      "telegram": ["텔레", "텔레그램id", "tg"],
      "kakaotalk": ["카톡", "카카오", "kakao"],
      "line": ["라인id"],
      "email": ["메일", "e-mail", "mail"]
    },
    "legal_position": {
      "suspect": ["용의자"],
      "identified_victim": ["피해자"],
      "none": ["없음"],
      "unknown": ["모름", "확인중"]
    },
    "trafficking_status": {
      "possible": ["의심", "가능"],
      "actual": ["확인", "피해자"],
      "not": ["아님", "비해당"]
    },
    "safe_to_contact": {
      "yes": ["가능", "예", "o"],
      "no": ["불가", "금지", "연락불가", "아니오", "x"],
      "unknown": ["모름", "확인중", "?"]
    },
    "followup_status": {
      "planned": ["계획", "미완료", "todo", "open"],
      "waiting": ["대기", "대기중"],
      "done": ["완료됨", "처리완료"],
      "cancelled": ["취소됨", "canceled"]
    },
    "priority": {
      "urgent": ["높음", "상", "high", "긴급함"],
      "normal": ["중", "medium"],
      "low": ["하"]
    },
    "home_region": {
      "KR-11": ["서울시", "서울특별시"],
      "KR-26": ["부산시", "부산광역시"],
      "KR-27": ["대구시", "대구광역시"],
      "KR-28": ["인천시", "인천광역시"],
      "KR-29": ["광주시", "광주광역시"],
      "KR-30": ["대전시", "대전광역시"],
      "KR-31": ["울산시", "울산광역시"],
      "KR-50": ["세종시", "세종특별자치시"],
      "KR-41": ["경기도"],
      "KR-42": ["강원도", "강원특별자치도"],
      "KR-43": ["충청북도"],
      "KR-44": ["충청남도"],
      "KR-45": ["전라북도", "전북특별자치도"],
      "KR-46": ["전라남도"],
      "KR-47": ["경상북도"],
      "KR-48": ["경상남도"],
      "KR-49": ["제주도", "제주특별자치도"]
    },
    "recruit_channel": {
      "sns_messenger": ["sns", "메신저", "telegram", "텔레그램"],
      "job_site": ["구인사이트", "구직사이트", "알바사이트"],
      "online_ad": ["광고"],
      "friend": ["지인", "친구", "지인소개"]
    },
    "scam_type": {
      "voice_phishing": ["전화사기"],
      "investment_room": ["리딩방", "투자리딩방"],
      "online_gambling": ["도박", "토토"],
      "task_scam": ["팀미션", "부업사기"],
      "unknown": ["모름", "불상"]
    },
    "entry_point": {
      "KTI": ["프놈펜", "프놈펜공항", "phnom penh"],
      "SAI": ["시엠립", "시엠립공항"],
      "KOS": ["시아누크빌"],
      "bavet": ["바벳"],
      "poipet": ["포이펫"],
      "ICN": ["인천"],
      "PUS": ["김해", "부산"]
    }
  }
}

"""#
}
