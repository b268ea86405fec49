; The installer for one user of Windows: no administrator is asked. Built by packaging/build/windows.py, which defines
; VERSION, VERSION_NUMBERS, FILES (a list it writes), STAGE, OUTPUT, SIZE_KB and COMPRESSION.
; Silent: setup.exe /S [/D=FOLDER]; uninstall.exe /S.
Unicode true
Target amd64-unicode
SetCompressor /SOLID ${COMPRESSION}
!if ${COMPRESSION} == lzma
  SetCompressorDictSize 64
!endif
!include MUI2.nsh
!include FileFunc.nsh

!define TITLE "Meetup Desktop"
!define PROGRAM "MeetupDesktop.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\MeetupDesktop"
!define CLASSES "Software\Classes"

Name "${TITLE}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION_NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${TITLE}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT licence"

!define MUI_ICON "${STAGE}\MeetupDesktop.ico"
!define MUI_UNICON "${STAGE}\MeetupDesktop.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNFINISHPAGE_TEXT "$(Kept)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGE}\LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"

LangString OpenWith ${LANG_ENGLISH} "Open with Meetup Desktop"
LangString OpenWith ${LANG_RUSSIAN} "Открыть в Meetup Desktop"
LangString Runs ${LANG_ENGLISH} "Meetup Desktop is running. Close it and try again."
LangString Runs ${LANG_RUSSIAN} "Программа Meetup Desktop запущена. Закройте её и повторите."
LangString Kept ${LANG_ENGLISH} "Meetup Desktop was uninstalled. Your settings, drafts and evenings stay in $LOCALAPPDATA\Meetup Desktop. Delete that folder if you do not need them any more."
LangString Kept ${LANG_RUSSIAN} "Программа Meetup Desktop удалена. Ваши настройки, черновики и вечера остались в папке $LOCALAPPDATA\Meetup Desktop. Удалите её, если они больше не нужны."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

; A program that runs cannot be replaced: say so before anything is taken away.
!macro RemoveProgram
  ClearErrors
  Delete "$INSTDIR\${PROGRAM}"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(Runs)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  Delete "$INSTDIR\meetup-desktop.exe"
  Delete "$INSTDIR\MeetupDesktop.ico"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\LICENSES.txt"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
!macroend

Section
  ; Files of an older version must not stay between the new ones.
  !insertmacro RemoveProgram
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegStr HKCU "${CLASSES}\Directory\shell\MeetupDesktop" "" "$(OpenWith)"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\MeetupDesktop" "Icon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\MeetupDesktop\command" "" '"$INSTDIR\${PROGRAM}" "%V"'
  WriteRegStr HKCU "${CLASSES}\Directory\Background\shell\MeetupDesktop" "" "$(OpenWith)"
  WriteRegStr HKCU "${CLASSES}\Directory\Background\shell\MeetupDesktop" "Icon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${CLASSES}\Directory\Background\shell\MeetupDesktop\command" "" '"$INSTDIR\${PROGRAM}" "%V"'
SectionEnd

Section "Uninstall"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\MeetupDesktop"
  DeleteRegKey HKCU "${CLASSES}\Directory\Background\shell\MeetupDesktop"
SectionEnd
