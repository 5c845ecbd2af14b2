@echo off
rem uois for Windows: finds a JDK, builds the command line on first use (in the repository), runs it.
rem Exit code 7: something on this machine is missing; the one line on stderr says what.
rem Labels instead of blocks: a path as C:\Program Files (x86) would end a block at its bracket.
setlocal EnableExtensions DisableDelayedExpansion
set "UOIS_HERE=%~dp0"
set "UOIS_JDK="
set "UOIS_OLDER="

if not defined UOIS_JAVA_HOME goto :search
call :try "%UOIS_JAVA_HOME%"
if defined UOIS_JDK goto :run
echo uois: UOIS_JAVA_HOME is '%UOIS_JAVA_HOME%', which is not a JDK 25 or newer 1>&2
exit /b 7

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%V in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do if exist "%%~V" for /d %%D in ("%%~V\*") do call :try "%%~D"
if defined UOIS_JDK goto :run
echo uois: needs a JDK 25 or newer%UOIS_OLDER%: install one, as Temurin 25 from adoptium.net, or name it in UOIS_JAVA_HOME 1>&2
exit /b 7

:run
set "UOIS_JAR=%UOIS_HERE%uois.jar"
if not exist "%UOIS_HERE%cli\pom.xml" goto :start
set "UOIS_JAR=%UOIS_HERE%cli\target\uois.jar"
if exist "%UOIS_JAR%" goto :start
call :build
if errorlevel 1 exit /b 7

:start
if exist "%UOIS_JAR%" goto :java
echo uois: '%UOIS_JAR%' is missing: unpack the distribution again, all its files together 1>&2
exit /b 7

:java
"%UOIS_JDK%\bin\java.exe" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%UOIS_JAR%" %*
exit /b %ERRORLEVEL%

rem Takes the folder as the JDK if it is one, is new enough, and none was taken before.
:try
if defined UOIS_JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "UOIS_VERSION="
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "UOIS_VERSION=%%~L"
if not defined UOIS_VERSION exit /b 0
set "UOIS_MAJOR=0"
for /f "tokens=1 delims=.-+" %%M in ("%UOIS_VERSION%") do set "UOIS_MAJOR=%%M"
if %UOIS_MAJOR% GEQ 25 goto :take
set "UOIS_OLDER= (found only %UOIS_VERSION%)"
exit /b 0
:take
set "UOIS_JDK=%~1"
exit /b 0

rem On Windows an old jar is not noticed: delete cli\target\uois.jar to build again.
:build
where mvn >nul 2>nul
if not errorlevel 1 goto :maven
echo uois: needs Maven (mvn) to build itself on first use: install it from maven.apache.org 1>&2
exit /b 7
:maven
if not exist "%UOIS_HERE%cli\target" mkdir "%UOIS_HERE%cli\target"
set "UOIS_LOG=%UOIS_HERE%cli\target\uois-build.log"
echo uois: building uois (first use; takes a minute or two) ... 1>&2
set "JAVA25_HOME=%UOIS_JDK%"
if not defined JAVA_HOME set "JAVA_HOME=%UOIS_JDK%"
pushd "%UOIS_HERE%"
call mvn -B -Dmaven.test.skip=true -Dstyle.color=never -pl cli -am package >"%UOIS_LOG%" 2>&1
set "UOIS_CODE=%ERRORLEVEL%"
popd
if "%UOIS_CODE%"=="0" exit /b 0
if exist "%UOIS_JAR%" del "%UOIS_JAR%"
echo uois: could not be built (log: %UOIS_LOG%) 1>&2
exit /b 7
